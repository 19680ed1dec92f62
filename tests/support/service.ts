import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A service started as an operator does: a process of its own, with these settings and no others. */
export interface Service {
  readonly origin: string;
  readonly process: ChildProcess;
  /** All that it has said so far. */
  said(): string;
  ask(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts it and waits until it listens; what a start that was refused said is the error's message. */
export async function startService(settings: Record<string, string>): Promise<Service> {
  const port = Number(settings['PORT'] ?? (await freePort()));
  const origin = `http://localhost:${port}`;
  // With a database of its own it keeps the key there; else each service gets one of its own.
  const keyFile = join(tmpdir(), `kuultu-key-${process.pid}-${port}`);
  const key = settings['DATABASE_URL'] ? { KEY_FILE: keyFile } : {};
  const env = { ...key, PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), ...settings };
  const child = spawn(process.execPath, ['--import=./server/start/quick-start.ts', 'server/main.ts'], {
    cwd: root,
    env,
  });
  let said = '';
  const gone = once(child, 'close');
  const listening = new Promise<void>((done) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (/^Kuultu: /m.test(said)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const refused = gone.then(() => Promise.reject(new Error(said)));
  await Promise.race([listening, refused]);
  refused.catch(() => undefined);
  return {
    origin,
    process: child,
    said: () => said,
    ask: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    async stop() {
      child.kill('SIGTERM');
      await gone;
      await rm(keyFile, { force: true });
    },
  };
}

/** What a start that must be refused says. */
export async function refusedStart(settings: Record<string, string>): Promise<string> {
  const started = await startService(settings).catch((error: Error) => error.message);
  if (typeof started === 'string') return started.trim();
  await started.stop();
  throw new Error(`It started: ${started.said()}`);
}

/** A port that nobody listens at now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
