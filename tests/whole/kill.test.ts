import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningUrl } from '../../db/embedded.ts';
import { LiveViewer } from '../support/viewer.ts';

/**
 * The process and its database are killed in turn, in the middle of writing: nothing acknowledged is lost, nothing is
 * there twice, and everyone who looks on catches up. ROUNDS=50 and VIEWERS=1000 for the long run; DECISIONS has figures.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 4);
const VIEWERS = Number(process.env['VIEWERS'] ?? 100);
const WRITERS = 8;
const root = fileURLToPath(new URL('../..', import.meta.url));

let dataDir: string;
let port: number;
let server: ChildProcess;
let caseId: string;
let writing = true;
const acknowledged = new Map<string, string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kuultu-kill-'));
  await chmod(dataDir, 0o711);
  port = await freePort();
  await start();
  caseId = await openCase();
}, 60_000);
afterAll(async () => {
  // Asked to stop, it stops, also when its database has just died.
  await Promise.race([once(server, 'exit'), server.kill('SIGTERM') && pause(20_000)]);
  expect(server.exitCode).toBe(0);
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

test(`${ROUNDS} kills under ${WRITERS} writers and ${VIEWERS} viewers lose nothing and double nothing`, async () => {
  const viewers = Array.from({ length: VIEWERS }, (_, n) => {
    return new LiveViewer(`ws://127.0.0.1:${port}/api/live`, origin(), caseId, `127.0.1.${1 + Math.floor(n / 40)}`);
  });
  const writers = Array.from({ length: WRITERS }, (_, n) => write(n));
  for (let round = 0; round < ROUNDS; round++) {
    await pause(400 + Math.random() * 400);
    if (round % 2 === 0) await killProcess();
    else await killDatabase();
  }
  await pause(500);
  writing = false;
  await Promise.all(writers);
  const truth = await whatIsThere();
  await Promise.all(viewers.map((viewer) => viewer.reached(truth.number)));
  viewers.forEach((viewer) => viewer.end());

  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  expect(truth.missing, 'acknowledged and lost').toEqual([]);
  expect(truth.doubled, 'there twice').toEqual([]);
  expect(truth.counted).toBe(truth.contributions);
  expect(truth.openStays).toBe(1);
  const dense = Array.from({ length: truth.number }, (_, n) => n + 1);
  expect(truth.numbers, 'dense numbers').toEqual(dense);
  for (const viewer of viewers) expect(viewer.numbers).toEqual(dense);
  console.log(
    `kill: ${ROUNDS} kills, ${acknowledged.size} writes acknowledged, 0 lost, 0 doubled; ${VIEWERS} viewers caught up to ${truth.number}`,
  );
}, 600_000);

function origin(): string {
  return `http://localhost:${port}`;
}

/** Starts the service as an operator would, on the embedded database, and waits until it is ready. */
async function start(): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: origin(), HOST: '127.0.0.1' };
  server = spawn(process.execPath, ['server/main.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  await ready();
}

async function ready(): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await pause(25);
  }
}

async function killProcess(): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
  await start();
}

async function killDatabase(): Promise<void> {
  const [pid] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await pause(100);
  await ready();
}

/** Tells one thing after another; each is sent again under its key until it is acknowledged, as the page does. */
async function write(writer: number): Promise<void> {
  for (let n = 0; writing; n++) {
    const sendKey = crypto.randomUUID();
    const text = `Sana ${writer}/${n}`;
    const body = JSON.stringify({ text, presence: 'only_innoagent', caseId, sendKey });
    const headers = { 'content-type': 'application/json', origin: origin() };
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/contributions`, { method: 'POST', headers, body }).catch(
        () => null,
      );
      if (answer?.status === 201) {
        acknowledged.set(text, ((await answer.json()) as { id: string }).id);
        break;
      }
      if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
      await pause(50);
    }
  }
}

async function ask<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: (await runningUrl(dataDir)) ?? '' });
  await client.connect();
  return client
    .query<T>(text, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** A case in open work, as if it had come there. */
async function openCase(): Promise<string> {
  const [maker] = await ask<{ id: string }>(`insert into person (name) values ('Tekijä') returning id`);
  const [made] = await ask<{ id: string }>(
    `insert into development_case (title, step, created_by) values ('Kestää', 4, $1) returning id`,
    [maker?.id],
  );
  await ask(`insert into stay (case_id, step, way) values ($1, 4, 'forward')`, [made?.id]);
  await ask(
    `insert into open_window (case_id, opens_at, closes_at, set_by)
     values ($1, now() - interval '1 day', now() + interval '9 days', $2)`,
    [made?.id, maker?.id],
  );
  return made?.id ?? '';
}

async function whatIsThere() {
  const told = await ask<{ id: string; key: string }>('select id, text as key from contribution where case_id = $1', [
    caseId,
  ]);
  const byKey = Map.groupBy(told, ({ key }) => key);
  const [seen] = await ask<{ number: number; counted: number; stays: number }>(
    `select number, contributions as counted,
      (select count(*)::int from stay s where s.case_id = c.id and left_at is null) as stays
     from development_case c where id = $1`,
    [caseId],
  );
  const rows = await ask<{ n: number }>(
    'select case_number as n from activity where case_id = $1 order by case_number',
    [caseId],
  );
  return {
    missing: [...acknowledged].filter(([key, id]) => byKey.get(key)?.[0]?.id !== id),
    doubled: [...byKey].filter(([, list]) => list.length > 1),
    contributions: told.length,
    counted: seen?.counted,
    openStays: seen?.stays,
    number: seen?.number ?? 0,
    numbers: rows.map(({ n }) => n),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return free;
}
