import { open, rm, type FileHandle } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openDb } from '../../db/connection.ts';
import { reachDatabase } from '../../db/reach.ts';
import { ConfigRefusal, readConfig } from '../base/config.ts';
import { importContributions, type Imported } from '../contributions/import.ts';
import { ImportRefusal } from '../contributions/import-file.ts';
import { demandKey, useKeyFile } from '../people/key.ts';

const USAGE = 'Say what to import, and where: npm run import -- contributions FILE.csv --case ID [--cards OUT.csv]';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Wish {
  readonly file: string;
  readonly caseId: string;
  readonly cardsFile: string | undefined;
}

/** `npm run import`: brings a file's contributions into the database that the settings name, served at the time or not. */
async function run(args: string[]): Promise<void> {
  const wish = wishOf(args);
  const config = readConfig(process.env);
  const database = await reachDatabase(config);
  const db = openDb(database.url, (error) => console.error(error.message), 1);
  try {
    await useKeyFile(config.keyFile);
    await demandKey(db, config.keyFile, config.keyLost);
    const imported = await withCards(wish.cardsFile, (keepCards) =>
      importContributions(db, { ...wish, keepCards }, new Date()),
    );
    tell(imported, wish.cardsFile);
  } finally {
    await db.$client.end();
    await database.stop();
  }
}

function wishOf(args: string[]): Wish {
  const { values, positionals } = said(args);
  const [what, file, ...more] = positionals;
  if (what !== 'contributions' || !file || !values.case || more.length > 0) throw new ImportRefusal(USAGE);
  if (!UUID.test(values.case)) throw new ImportRefusal(`There is no case ${values.case}.`);
  return { file, caseId: values.case.toLowerCase(), cardsFile: values.cards };
}

function said(args: string[]) {
  const options = { case: { type: 'string' }, cards: { type: 'string' } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new ImportRefusal(USAGE);
  }
}

/**
 * Does the work with a file for the card codes: readable by its owner only, on the disk before anything is committed,
 * and gone if nothing came of it. Refuses to write over another file: the codes in it exist nowhere else.
 */
async function withCards(
  file: string | undefined,
  work: (keep?: (cards: readonly { id: string; code: string }[]) => Promise<void>) => Promise<Imported>,
): Promise<Imported> {
  if (!file) return work();
  const out = await newFile(file);
  let added = 0;
  try {
    await out.write('id,card\n');
    const imported = await work(async (cards) => {
      await out.write(cards.map(({ id, code }) => `${cell(id)},${code}\n`).join(''));
      await out.sync();
    });
    added = imported.added;
    return imported;
  } finally {
    await out.close();
    if (added === 0) await rm(file);
  }
}

async function newFile(file: string): Promise<FileHandle> {
  return open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new ImportRefusal(`${file} exists already. Give a new name for the cards.`);
  });
}

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function tell({ added, already }: Imported, cardsFile: string | undefined): void {
  console.log(`Imported: ${added}. Already there: ${already}.`);
  if (added === 0) return;
  if (cardsFile) console.log(`The card codes of the new ones are in ${cardsFile}. They are kept nowhere else.`);
  else
    console.log('No cards were made: the writers of these cannot open their threads. With --cards OUT.csv they can.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  run(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof ImportRefusal)
      for (const { line, reason } of error.faults) console.error(`Line ${line}: ${reason}`);
    const plain = error instanceof ImportRefusal || error instanceof ConfigRefusal || isMissingFile(error);
    console.error(plain && error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code));
}
