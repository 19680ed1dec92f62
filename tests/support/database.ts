import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { letServe } from '../../db/service-role.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    serviceUrl: string;
  }
}

const template = 'kuultu_template';

/** Once for a run: one server, and one migrated database from which each test file's own is cloned. Unit tests need none. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.vitest.projects.every(({ name }) => name === 'unit')) return undefined;
  const dir = await mkdtemp(join(tmpdir(), 'kuultu-test-'));
  // Enterable, so that also a run as root keeps everything in this folder, which is removed afterwards.
  await chmod(dir, 0o711);
  const server = await startEmbedded(join(dir, 'data'), { fast: true, env: anotherHour() }).catch(
    async (error: unknown) => {
      await rm(dir, { recursive: true, force: true });
      throw error;
    },
  );
  const teardown = async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await onServer(server.url, `create database ${template}`);
    const pool = new pg.Pool({ connectionString: named(server.url, template), max: 1 });
    await migrate(pool).finally(() => pool.end());
    await letServe(named(server.url, template), server.serviceUrl);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('adminUrl', server.url);
  project.provide('serviceUrl', server.serviceUrl);
  return teardown;
}

/** Where a run is told another hour (`faketime`), the database is told the same. */
function anotherHour(): Record<string, string> {
  const told = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'].map((name) => [name, process.env[name]]);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

/** A migrated database of one's own, empty of rows; reached as the service does, or as the owner of its tables. */
export async function freshDatabase(): Promise<{ url: string; ownerUrl: string; drop(): Promise<void> }> {
  const { inject } = await import('vitest');
  const { url, drop } = await newDatabase(`template ${template}`);
  return { url: named(inject('serviceUrl'), new URL(url).pathname.slice(1)), ownerUrl: url, drop };
}

/** A database of one's own with nothing in it, for tests that bring their own tables; by the server's locale if none is named. */
export function bareDatabase(locale?: 'C'): Promise<{ url: string; drop(): Promise<void> }> {
  return newDatabase(`template template0${locale ? ` encoding 'UTF8' locale_provider libc locale '${locale}'` : ''}`);
}

async function newDatabase(source: string): Promise<{ url: string; drop(): Promise<void> }> {
  // Asked for here, as the run's own process (which calls setup) has no test to speak of.
  const { inject } = await import('vitest');
  const adminUrl = inject('adminUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(adminUrl, `create database ${name} ${source}`);
  return { url: named(adminUrl, name), drop: () => onServer(adminUrl, `drop database if exists ${name} with (force)`) };
}

/** Runs one statement. */
export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function named(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
