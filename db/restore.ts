import { createReadStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg, { type Client } from 'pg';
import { readConfig } from '../server/base/config.ts';
import { backupForm, type Head, type Tail } from './backup.ts';
import { migrate, ownMigrations, readMigrations } from './migrate.ts';
import { reachDatabase } from './reach.ts';
import { withoutRules } from './rules.ts';
import { checksum, ourTables, quoted, type Table, textForm } from './tables.ts';

export type Compared = { table: string; rows: number; md5: string; identical: boolean };

const batch = 500;

/**
 * Fills an empty database from a backup file, all or nothing, and compares each table's checksum with the file's. An
 * unmigrated database is first brought to the file's migrations. Refuses one that holds any row of ours, a file of
 * another version of the program, and a damaged file.
 */
export async function restore(url: string, file: string, migrationsDir = ownMigrations): Promise<Compared[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'kuultu restore' });
  await client.connect();
  try {
    await client.query(textForm);
    const isNew = await refuseUsed(client);
    let compared: Compared[] = [];
    await pipeline(createReadStream(file), createGunzip(), async (source) => {
      const reader = lines(source);
      await bringTo(url, readHead((await reader.next()).value), migrationsDir);
      await client.query('begin');
      compared = await withoutRules(client, (tables) => fill(client, tables, reader, isNew));
      await client.query('commit');
    });
    return compared;
  } finally {
    // An open transaction ends with its connection, and leaves nothing.
    await client.end();
  }
}

/** Refuses a database with any row of ours; says whether it has no tables yet. */
async function refuseUsed(client: Client): Promise<boolean> {
  const tables = await ourTables(client);
  if (tables.length === 0) return true;
  const asked = tables.map(({ name }) => `select 1 as held where exists (select from ${quoted(name)})`);
  const { rows } = await client.query(asked.join(' union all '));
  if (rows.length > 0)
    throw new Error('The database already holds data. Restore into an empty one, for example with a new DATA_DIR.');
  return false;
}

/** Brings the database to exactly the file's migrations. */
async function bringTo(url: string, head: Head, dir: string): Promise<void> {
  const files = new Map((await readMigrations(dir)).map(({ name, sha256 }) => [name, sha256]));
  const unknown = head.migrations.find(({ name, sha256 }) => files.get(name) !== sha256);
  if (unknown)
    throw new Error(
      `The backup was made by another version of the program: its migration ${unknown.name} is not here.`,
    );
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await migrate(pool, dir, head.migrations.at(-1)?.name ?? '');
    const { rows } = await pool.query<{ name: string }>('select name from migration order by name');
    if (rows.map(({ name }) => name).join() !== head.migrations.map(({ name }) => name).join())
      throw new Error(
        'The database is newer than the backup. Restore into an empty database; the next start updates it.',
      );
  } finally {
    await pool.end();
  }
}

async function fill(
  client: Client,
  tables: Table[],
  reader: AsyncGenerator<string>,
  isNew: boolean,
): Promise<Compared[]> {
  // What migrations themselves put in is in the file too.
  if (isNew && tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  const tail = await readRows(client, new Map(tables.map((table) => [table.name, table])), reader);
  if (!tail) throw new Error('The backup file ends too early. Nothing was restored.');
  for (const { name, last, called } of tail.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called]);
  const compared: Compared[] = [];
  for (const table of tables) {
    const found = await checksum(client, table);
    const told = tail.checksums[table.name];
    compared.push({ table: table.name, ...found, identical: found.md5 === told?.md5 && found.rows === told.rows });
  }
  const wrong = compared.find(({ identical }) => !identical);
  if (wrong) throw new Error(`The table ${wrong.table} does not match its checksum. Nothing was restored.`);
  return compared;
}

/** Puts in each table's rows as they come; returns the file's tail. */
async function readRows(
  client: Client,
  tables: Map<string, Table>,
  reader: AsyncGenerator<string>,
): Promise<Tail | undefined> {
  let insert = '';
  let waiting: string[] = [];
  const flush = async () => {
    if (waiting.length > 0) await client.query(insert, [`[${waiting.join(',')}]`]);
    waiting = [];
  };
  for await (const line of reader) {
    if (line.startsWith('[')) {
      waiting.push(line);
      if (waiting.length === batch) await flush();
      continue;
    }
    await flush();
    const told: { table: string; columns: string[] } | Tail = JSON.parse(line);
    if (!('table' in told)) return told;
    insert = insertText(tables.get(told.table), told);
  }
  return undefined;
}

function insertText(table: Table | undefined, told: { table: string; columns: string[] }): string {
  if (!table || table.columns.map(({ name }) => name).join() !== told.columns.join())
    throw new Error(`The backup's table ${told.table} is not the one of this version of the program.`);
  const values = table.columns.map(({ type }, i) => `(line ->> ${i})::${type}`);
  return `insert into ${quoted(table.name)} (${table.columns.map(({ name }) => quoted(name)).join(', ')})
    overriding system value select ${values.join(', ')} from jsonb_array_elements($1::jsonb) line`;
}

function readHead(line: unknown): Head {
  const head: Partial<Head> = typeof line === 'string' && line.startsWith('{') ? JSON.parse(line) : {};
  const { kuultuBackup, at, migrations } = head;
  if (kuultuBackup !== backupForm || !at || !migrations) throw new Error('The file is not a backup of this program.');
  return { kuultuBackup, at, migrations };
}

// Not readline: it also splits at U+2028, which people's texts may hold.
async function* lines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest) yield rest;
}

async function run(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Say which file to read: npm run restore -- FILE');
  const database = await reachDatabase(readConfig(process.env));
  try {
    for (const { table, rows, md5, identical } of await restore(database.url, file))
      console.log(`${md5}  ${table}  ${rows}  ${identical ? 'identical' : 'DIFFERENT'}`);
  } finally {
    await database.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  run(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
