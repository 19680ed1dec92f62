import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { runningUrl, startEmbedded } from '../../db/embedded.ts';

export type Kind = 'embedded' | 'outside';
export interface Server {
  readonly pid: number;
  readonly port: number;
  readonly origin: string;
  /** From the start of the process to its first answer. */
  readonly startMs: number;
  stop(): Promise<void>;
}
/** Where the measuring happens: our service with its database, and the bare servers on the same database. */
export interface Place {
  readonly kind: Kind;
  readonly databaseUrl: string;
  readonly ours: Server;
  readonly bare: Server;
  readonly page: Server;
  close(): Promise<void>;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const manifest: { scripts: { start: string } } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** Node's flags, as `npm start` gives them. */
const FLAGS = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));
const KIT = fileURLToPath(new URL('kit', import.meta.url));
const BUILT_KIT = join(ROOT, 'tests', 'output', 'bare-kit');

/** Opens our service on its own embedded database or on an outside one, empty in both cases. */
export async function openPlace(kind: Kind): Promise<Place> {
  const dir = await mkdtemp(join(tmpdir(), 'kuultu-bench-'));
  // Enterable, for the account that runs the database when this runs as root.
  await chmod(dir, 0o711);
  const outside = kind === 'outside' ? await openOutside(join(dir, 'outside')) : undefined;
  const reach: Record<string, string> = outside ? { DATABASE_URL: outside.url } : { DATA_DIR: join(dir, 'data') };
  if (outside) await (await startOurs(reach)).stop();
  const ours = await startOurs(reach);
  const databaseUrl = outside?.url ?? (await runningUrl(join(dir, 'data'))) ?? '';
  await makeBareTables(databaseUrl);
  const env = { DATABASE_URL: databaseUrl };
  const bare = await startServer([fileURLToPath(new URL('yardstick.ts', import.meta.url))], env, '/items/1');
  await promisify(execFile)('npx', ['vite', 'build'], { cwd: KIT });
  const page = await startServer([join(BUILT_KIT, 'index.js')], { ...env, HOST: '127.0.0.1' }, '/items/1');
  const close = async () => {
    for (const server of [page, bare, ours]) await server.stop();
    await outside?.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { kind, databaseUrl, ours, bare, page, close };
}

async function openOutside(dir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (!given) return startEmbedded(dir);
  const [row] = await ask(given, "select to_regclass('person') is not null as used");
  if (row?.['used'])
    throw new Error('BENCH_DATABASE_URL is in use: give an empty database, it is filled for measuring.');
  return { url: given, stop: async () => {} };
}

/** Starts our service once more on a database that is ready, and says how long that took. */
export async function startOurs(reach: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const env = { ...reach, DEMO: '0', PUBLIC_URL: `http://127.0.0.1:${port}` };
  return startServer([...FLAGS, join(ROOT, 'server', 'main.ts')], env, '/api/health', port);
}

async function startServer(args: string[], env: Record<string, string>, path: string, at?: number): Promise<Server> {
  const port = at ?? (await freePort());
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin + path))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended before it answered`);
    await new Promise((done) => setTimeout(done, 5));
  }
  return { pid: child.pid ?? 0, port, origin, startMs: performance.now() - from, stop: () => end(child) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

export async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text, values).finally(() => client.end());
  return rows;
}

async function makeBareTables(url: string): Promise<void> {
  await ask(url, 'create schema bare');
  await ask(
    url,
    `create table bare.item (id bigint generated always as identity primary key, topic int not null,
      author text not null, at timestamptz not null default now(), supports int not null default 0, text text not null)`,
  );
  await ask(url, 'create index on bare.item (topic, id)');
  await ask(
    url,
    `insert into bare.item (topic, author, text)
      select t, 'Matti Meikäläinen ' || n, repeat('Hoitoon pääsy kestää. ', 20) || n
      from generate_series(1, 20) t, generate_series(1, 200) n`,
  );
  await ask(url, 'analyze bare.item');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
