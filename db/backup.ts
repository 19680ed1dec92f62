import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg, { type Client } from 'pg';
import { readConfig } from '../server/base/config.ts';
import type { Migration } from './migrate.ts';
import { reachDatabase } from './reach.ts';
import { type Checksum, checksum, ourTables, quoted, rowText, type Table, textForm } from './tables.ts';

/** The version of the file's form; a file of another version is refused. */
export const backupForm = 1;

export type Head = { kuultuBackup: number; at: string; migrations: Migration[] };
type Sequence = { name: string; last: string; called: boolean };
export type Tail = { sequences: Sequence[]; checksums: Record<string, Checksum> };

/**
 * Writes the whole database, as it is at one moment, to a gzip file of JSON lines: head, then each table's name and
 * rows, then a tail with the checksums. The service may be in use meanwhile. The file holds everything that people
 * wrote: it is readable by its owner only. Jobs that wait in pg-boss are not in it; the readers plan them anew.
 */
export async function backup(url: string, file: string): Promise<Tail['checksums']> {
  const client = new pg.Client({ connectionString: url, application_name: 'kuultu backup' });
  await client.connect();
  const part = `${file}.part`;
  try {
    await client.query(textForm);
    await client.query('begin isolation level repeatable read read only');
    const tail: Tail = { sequences: await readSequences(client), checksums: {} };
    await pipeline(
      Readable.from(lines(client, tail)),
      createGzip(),
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    await rename(part, file);
    return tail.checksums;
  } finally {
    await client.end();
    await rm(part, { force: true });
  }
}

async function* lines(client: Client, tail: Tail): AsyncGenerator<string> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (!rows[0]?.there) throw new Error('The database is empty: there is nothing to back up.');
  const migrations = await client.query<Migration>('select name, sha256 from migration order by name');
  const head: Head = { kuultuBackup: backupForm, at: new Date().toISOString(), migrations: migrations.rows };
  yield `${JSON.stringify(head)}\n`;
  for (const table of await ourTables(client)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`;
    yield* rowLines(client, table);
    tail.checksums[table.name] = await checksum(client, table);
  }
  yield `${JSON.stringify(tail)}\n`;
}

async function* rowLines(client: Client, table: Table): AsyncGenerator<string> {
  await client.query(`declare reading cursor for select ${rowText(table)} as line from ${quoted(table.name)} t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>('fetch 1000 from reading');
    if (rows.length === 0) break;
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
  await client.query('close reading');
}

async function readSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select sequencename as name, coalesce(last_value, start_value)::text as last, last_value is not null as called
    from pg_sequences where schemaname = 'public' order by sequencename`);
  return rows;
}

async function run(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Say which file to write: npm run backup -- FILE');
  const database = await reachDatabase(readConfig(process.env));
  try {
    for (const [name, { rows, md5 }] of Object.entries(await backup(database.url, file)))
      console.log(`${md5}  ${name}  ${rows}`);
  } finally {
    await database.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  run(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
