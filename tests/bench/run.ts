import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feltRows } from './felt.ts';
import { liveRows } from './live.ts';
import { aboutMachine, memoryOf } from './machine.ts';
import { type Kind, openPlace, type Place, ROOT, startOurs } from './place.ts';
import { growthRows, readingRows } from './reading.ts';
import { figure, type Row } from './rows.ts';
import { type Bencher, seedPeople } from './seed.ts';
import { writingRows } from './writing.ts';

/**
 * `npm run bench`: how fast we are beside the bare parts we are made of, in the same run. Ratios count; absolute figures
 * belong to one machine and hour. Options: --only embedded|outside, --rows reading,writing,live,growth,felt, --rounds,
 * --seconds (of one measurement), --viewers (the most at a time).
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rows: { type: 'string', default: 'reading,writing,live,growth,felt' },
    jobs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    viewers: { type: 'string', default: '5000' },
  },
});
const pace = { jobs: Number(values.jobs), seconds: Number(values.seconds) };
const wanted = new Set(values.rows.split(','));
const PARTS: Record<string, (place: Place, by: Bencher) => Promise<Row[]>> = {
  reading: (place, by) => readingRows(place, by, pace),
  writing: (place, by) => writingRows(place, by, pace),
  live: (place, by) => liveRows(place, by, pace, Number(values.viewers)),
  growth: (place, by) => growthRows(place, by, pace),
  felt: (place, by) => feltRows(place, by, pace),
};

const kinds = (['embedded', 'outside'] as const).filter((kind) => !values.only || kind === values.only);
const tables: Record<string, Row[]> = {};
console.log(aboutMachine());
for (const kind of kinds) {
  tables[kind] = await measure(kind);
  print(kind, tables[kind]);
}
const output = join(ROOT, 'tests', 'output');
mkdirSync(output, { recursive: true });
const report = { at: new Date().toISOString(), machine: aboutMachine(), pace, tables };
writeFileSync(join(output, 'bench.json'), JSON.stringify(report, null, 2));

async function measure(kind: Kind): Promise<Row[]> {
  const place = await openPlace(kind);
  try {
    const by = await seedPeople(place.databaseUrl);
    const idle = memoryOf(place.ours.pid).now;
    const rows = [...(await startRow(place)), figure('memory, idle', idle, 'MiB', 180)];
    for (const [name, measureRows] of Object.entries(PARTS)) {
      if (!wanted.has(name)) continue;
      console.log(`${kind}: ${name}…`);
      rows.push(...(await measureRows(place, by)));
    }
    return [...rows, figure('memory, highest under load', memoryOf(place.ours.pid).peak, 'MiB', 400)];
  } finally {
    await place.close();
  }
}

/** From the start of the process to the first answer, on an outside database that is ready. */
async function startRow(place: Place): Promise<Row[]> {
  if (place.kind !== 'outside') return [];
  const again = await startOurs({ DATABASE_URL: place.databaseUrl });
  await again.stop();
  return [figure('start', again.startMs, 'ms', 1_000)];
}

function print(kind: string, rows: readonly Row[]): void {
  const lines = rows.map((row) => [
    `${row.what}${'*'.repeat(row.disturbed)}`,
    row.ours,
    row.yardstick,
    row.ratio,
    row.bar,
    row.ok ? 'ok' : 'short',
  ]);
  const table = [['what', 'ours', 'yardstick', 'ratio', 'bar', ''], ...lines];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
  console.log(`\non the ${kind} database (* = a round that others disturbed)`);
  for (const line of table) console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
