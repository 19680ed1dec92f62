import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool, PoolClient } from 'pg';

export type Migration = { name: string; sha256: string };
type MigrationFile = Migration & { text: string };

/** The migrations that come with this version of the program. */
export const ownMigrations = fileURLToPath(new URL('../migrations', import.meta.url));

// Any fixed number does; it says "kuultu" in letters' places.
const lockNumber = 112_121_122;

/**
 * Brings the database to this version: applies the files NNNN-name.sql of `dir` that it lacks, in order, each in a
 * transaction. Instances that start at once wait for each other. Refuses when an applied file has been changed since.
 * @param upTo the last migration to apply; all of them when left out.
 * @returns the names applied now.
 */
export async function migrate(pool: Pool, dir = ownMigrations, upTo?: string): Promise<string[]> {
  const files = await readMigrations(dir);
  const wanted = upTo === undefined ? files : files.filter(({ name }) => name <= upTo);
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await demandLetters(client);
    return await applyMissing(client, wanted);
  } finally {
    // The connection is closed, not kept: its lock and its settings go with it.
    client.release(true);
  }
}

/** A database that does not know ä and ö as letters would find no word that has them. */
async function demandLetters(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>("select lower('ÄÖÅ') = 'äöå' as known");
  if (rows[0]?.known) return;
  throw new Error(
    "The database does not know the letters Å, Ä and Ö. Create it anew with: create database kuultu template template0 encoding 'UTF8' locale 'C.UTF-8'.",
  );
}

/** The files of a folder of migrations, in the order of their numbers. */
export async function readMigrations(dir: string): Promise<MigrationFile[]> {
  const names = (await readdir(dir)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(dir, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyMissing(client: PoolClient, files: MigrationFile[]): Promise<string[]> {
  const { rows: tables } = await client.query(`select to_regclass('migration') as there`);
  // Asked first: who only serves may make no table, not even one that is there.
  if (!tables[0]?.there)
    await client.query(`create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<Migration>('select name, sha256 from migration');
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const changed = files.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256);
  if (changed)
    throw new Error(
      `The migration ${changed.name} was changed after it was applied. Put it back, and write a new one.`,
    );
  const missing = files.filter(({ name }) => !applied.has(name));
  for (const file of missing) await apply(client, file);
  return missing.map(({ name }) => name);
}

async function apply(client: PoolClient, { name, sha256, text }: MigrationFile): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`The migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
