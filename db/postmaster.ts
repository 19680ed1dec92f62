import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { Place } from './place.ts';

type Wish = {
  place: Place;
  native: string;
  urlAt: (port: number, name: string) => string;
  fast: boolean;
  env: Readonly<Record<string, string>>;
  log: ((line: string) => void) | undefined;
};

export type Postmaster = { port: number; pid(): number | undefined; stop(): Promise<void> };

const attemptsToStart = 6;
const attemptsToRevive = 10;

/** Starts the server and starts it again, on the same port, whenever it dies without having been asked to. */
export async function keepRunning(wish: Wish): Promise<Postmaster> {
  const { child: first, port } = await startOnFreePort(wish);
  let child = first;
  let stopping = false;
  let reviving: Promise<void> | undefined;
  const watch = () => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      wish.log?.(`PostgreSQL ended unexpectedly (${signal ?? code}); starting it again.`);
      reviving = revive(wish, port, () => stopping).then(
        (next) => {
          child = next;
          if (child.exitCode === null && child.signalCode === null && !stopping) watch();
        },
        (error: unknown) => wish.log?.(`PostgreSQL does not start again: ${String(error)}`),
      );
    });
  };
  watch();
  const stop = async () => {
    stopping = true;
    await reviving;
    await end(child);
  };
  return { port, pid: () => child.pid, stop };
}

/** Fast shutdown: connections are cut, what was committed is on the disk. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
}

// Another program may take the port between our asking and PostgreSQL's opening it, and a server that was killed a moment
// ago is not yet gone: so we try again, a little later each time.
async function startOnFreePort(wish: Wish): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { child: await launch(wish, port), port };
    } catch (error) {
      if (attempt === attemptsToStart) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

// The dead server's own children hold its memory for a moment, and PostgreSQL waits for nobody: so we try again.
async function revive(wish: Wish, port: number, unwanted: () => boolean): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(wish, port);
    } catch (error) {
      if (attempt === attemptsToRevive || unwanted()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

/** One process, returned when it takes connections; a start that fails says what PostgreSQL said. */
async function launch(wish: Wish, port: number): Promise<ChildProcess> {
  const logFile = `${wish.place.cluster}.log`;
  const log = openLog(logFile);
  const from = statSync(logFile).size;
  const args = ['-D', wish.place.cluster, ...settings(port, wish.fast).flatMap((setting) => ['-c', setting])];
  // Nothing of our environment (it holds secrets) and no terminal: Ctrl-C is for us, we shut the server down ourselves.
  const env = { PATH: process.env['PATH'] ?? '', ...wish.env };
  const options = { ...wish.place.account, cwd: '/', env, detached: true } as const;
  const child = spawn(join(wish.native, 'bin', 'postgres'), args, { ...options, stdio: ['ignore', log, log] });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  while (!(await answers(wish.urlAt(port, 'postgres')))) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL did not start:\n${readFileSync(logFile, 'utf8').slice(from)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return child;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function settings(port: number, fast: boolean): string[] {
  const durable = fast ? 'off' : 'on';
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'password_encryption=scram-sha-256',
    'max_connections=60',
    'shared_buffers=128MB',
    'jit=off',
    'timezone=UTC',
    `fsync=${durable}`,
    `synchronous_commit=${durable}`,
    `full_page_writes=${durable}`,
    // The log tells what went wrong, never what people wrote: no statements, no values.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
  ];
}

function openLog(file: string): number {
  const log = openSync(file, 'a', 0o600);
  if (statSync(file).size > 10_000_000) truncateSync(file);
  return log;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
