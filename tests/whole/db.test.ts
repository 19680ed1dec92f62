import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backup } from '../../db/backup.ts';
import { openDb } from '../../db/connection.ts';
import { runningUrl, startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { restore } from '../../db/restore.ts';
import { letServe } from '../../db/service-role.ts';
import { checkLog, sealJob } from '../../server/activity/seal.ts';
import { bareDatabase, freshDatabase } from '../support/database.ts';
import { caughtUp } from '../support/caught-up.ts';

let dir: string;
let putAway: (() => Promise<unknown>)[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kuultu-db-'));
  await chmod(dir, 0o711);
  putAway = [() => rm(dir, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const act of putAway.reverse()) await act();
});

async function ask<T extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<T>(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await bareDatabase();
  putAway.push(drop);
  return url;
}

describe('the embedded server', () => {
  test('keeps what was written, forces it to the disk, and lets nobody in without the password', async () => {
    const first = await startEmbedded(dir);
    await ask(first.url, 'create table note (text text)');
    await ask(first.url, 'insert into note values ($1)', ['kuultu']);
    const settings = await ask<{ name: string; setting: string }>(
      first.url,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'jit') order by 1`,
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'off', 'on']);
    const stranger = first.url.replace(/:[0-9a-f]{48}@/, ':guess@');
    expect(stranger).not.toBe(first.url);
    await expect(ask(stranger, 'select 1')).rejects.toThrow(/password/);
    await first.stop();
    const second = await startEmbedded(dir);
    putAway.push(second.stop);
    expect(await ask(second.url, 'select text from note')).toEqual([{ text: 'kuultu' }]);
  });

  test('knows Finnish letters where similar texts are looked for', async () => {
    const [row] = await ask<{ trigrams: string[]; lower: string }>(
      (await freshFor()).url,
      `select show_trgm('yö') as trigrams, lower('ÄÖÅ') as lower`,
    );
    expect(row?.lower).toBe('äöå');
    expect(row?.trigrams).toHaveLength(3);
  });

  test('refuses a second owner with a plain sentence', async () => {
    const server = await startEmbedded(dir, { fast: true });
    putAway.push(server.stop);
    await expect(startEmbedded(dir)).rejects.toThrow(/is in use by another running Kuultu/);
    expect(await runningUrl(dir)).toBe(server.url);
  });

  test('starts again at the same address when it dies, and open pools live on', async () => {
    const server = await startEmbedded(dir, { fast: true });
    putAway.push(server.stop);
    const db = openDb(server.url, () => undefined);
    putAway.push(() => db.$client.end());
    const inUse = await db.$client.connect();
    const cut = once(inUse, 'error');
    process.kill(server.pid() ?? 0, 'SIGKILL');
    await cut;
    inUse.release(true);
    await expect
      .poll(
        () =>
          db.$client.query('select 1').then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
  });

  test('takes over after its process was killed, with nothing lost', async () => {
    const { child, url, postmaster } = await ownerProcess(dir);
    await ask(url, "create table note (text text); insert into note values ('kept')");
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(() => process.kill(postmaster, 0)).not.toThrow();
    expect(await runningUrl(dir)).toBeUndefined();
    const next = await startEmbedded(dir);
    putAway.push(next.stop);
    expect(next.pid()).not.toBe(postmaster);
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await ask(next.url, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  test('recovers when the process and the server were both killed', async () => {
    const { child, url, postmaster } = await ownerProcess(dir);
    await ask(url, "create table note (text text); insert into note values ('kept')");
    child.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await once(child, 'exit');
    const next = await startEmbedded(dir);
    putAway.push(next.stop);
    expect(await ask(next.url, 'select text from note')).toEqual([{ text: 'kept' }]);
  });
});

describe('the service’s role', () => {
  test('serves a folder from before it, is the same at the next start, and may not make tables', async () => {
    const before = await startEmbedded(dir, { fast: true });
    const pool = openDb(before.url, () => {}, 1);
    await migrate(pool.$client);
    await ask(before.url, `insert into person (name) values ('Vanha Asukas')`);
    await pool.$client.end();
    await expect(ask(before.serviceUrl, 'select 1')).rejects.toThrow(/password|role/);
    for (let start = 0; start < 2; start++) await letServe(before.url, before.serviceUrl);
    expect(await ask(before.serviceUrl, 'select name from person')).toEqual([{ name: 'Vanha Asukas' }]);
    await expect(ask(before.serviceUrl, 'create table mine (x int)')).rejects.toThrow(/permission denied/);
    // A migration that is needed is the owner's; where none is needed, the service may ask.
    const service = openDb(before.serviceUrl, () => {}, 1);
    expect(await migrate(service.$client)).toEqual([]);
    await service.$client.end();
    await before.stop();
    const again = await startEmbedded(dir, { fast: true });
    putAway.push(again.stop);
    expect(await ask(again.serviceUrl, 'select name from person')).toEqual([{ name: 'Vanha Asukas' }]);
  });
});

async function freshFor(): Promise<{ url: string }> {
  const database = await freshDatabase();
  putAway.push(database.drop);
  return database;
}

/** Another process that owns the folder, as a running service does. */
async function ownerProcess(dataDir: string): Promise<{ child: ChildProcess; url: string; postmaster: number }> {
  const module = new URL('../../db/embedded.ts', import.meta.url).href;
  const script = `const { startEmbedded } = await import(${JSON.stringify(module)});
    const server = await startEmbedded(${JSON.stringify(dataDir)});
    process.stdout.write(JSON.stringify({ url: server.url, postmaster: server.pid() }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [told] = await once(child.stdout, 'data');
  const { url, postmaster } = JSON.parse(String(told));
  return { child, url, postmaster };
}

describe('migrations', () => {
  test('are applied once, also by two instances that start together', async () => {
    const url = await emptyDatabase();
    await writeFile(join(dir, '0001-first.sql'), 'create table one (id int)');
    await writeFile(join(dir, '0002-second.sql'), 'create table two (id int)');
    const pool = openDb(url, () => undefined).$client;
    putAway.push(() => pool.end());
    const applied = await Promise.all([migrate(pool, dir), migrate(pool, dir)]);
    expect(applied.flat()).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await migrate(pool, dir)).toEqual([]);
  });

  test('do not begin on a database that does not know ä and ö', async () => {
    const { url, drop } = await bareDatabase('C');
    putAway.push(drop);
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    await expect(migrate(pool)).rejects.toThrow(/does not know the letters/);
    await pool.end();
    expect(await ask(url, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  test('that were changed after they were applied are refused, and a failing one leaves nothing', async () => {
    const url = await emptyDatabase();
    await writeFile(join(dir, '0001-first.sql'), 'create table one (id int)');
    const pool = openDb(url, () => undefined).$client;
    putAway.push(() => pool.end());
    await migrate(pool, dir);
    await writeFile(join(dir, '0002-bad.sql'), 'create table two (id int); select 1/0');
    await expect(migrate(pool, dir)).rejects.toThrow(/0002-bad.sql failed: division by zero/);
    expect(await ask(url, `select to_regclass('two') as two`)).toEqual([{ two: null }]);
    await writeFile(join(dir, '0001-first.sql'), 'create table one (id bigint)');
    await expect(migrate(pool, dir)).rejects.toThrow(/0001-first.sql was changed after it was applied/);
  });
});

const oddTables = `
  create table parent (id bigint generated always as identity primary key, after bigint references parent,
    "Odd ""name" text, twice text generated always as (upper("Odd ""name")) stored);
  create table odd (id uuid primary key default gen_random_uuid(), parent bigint not null references parent,
    bytes bytea, at timestamptz, amount numeric(20,5), ratio float8, words text[], grid int[][], facts jsonb, raw json,
    search tsvector, day date, span interval, fixed char(5), xid xid8 not null default pg_current_xact_id());
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger no_change before update or delete on odd for each row execute function refuse();
  create trigger no_truncate before truncate on odd for each statement execute function refuse();
  insert into parent ("Odd ""name") values ('from the migration');`;

const oddRows = `
  insert into parent (after, "Odd ""name") select case when n > 1 then n - 1 end, 'rivi ' || n from generate_series(2, 2500) n;
  insert into odd (parent, bytes, at, amount, ratio, words, grid, facts, raw, search, day, span, fixed) values
    (1, '\\x00ff0a5c22', '2025-03-30 03:00:00.123456+03', 123456789012345.67800, 0.1::float8 + 0.2, array['a,b', null, '{"', ''],
     '{{1,2},{3,4}}', 'null', '{"b":1,  "a":2,"a":3}', to_tsvector('finnish', 'Päivähoito ja äidit'), '0044-03-15 BC', '1 mon -2 days 03:04:05.6', 'ab'),
    (2, '', 'infinity', -0.00001, 'NaN', '{}', '[0:1]={7,8}', '{"a": [1.00, null]}', 'null', '', 'infinity', '-00:00:01', ''),
    (3, null, '-infinity', 0, '-Infinity', array[E'line\\nbreak\\ttab\\\\', U&'\\2028\\00E4\\+01F600'], null, '"\\u2028"', null, null, null, null, null);`;

describe('a backup', () => {
  async function odd(): Promise<{ url: string; file: string; migrations: string }> {
    const url = await emptyDatabase();
    await writeFile(join(dir, '0001-odd.sql'), oddTables);
    const pool = openDb(url, () => undefined).$client;
    await migrate(pool, dir).finally(() => pool.end());
    await ask(url, oddRows);
    return { url, file: join(dir, 'all.gz'), migrations: dir };
  }

  test('brings back every value exactly, with the sequences, the references and the triggers', async () => {
    const { url, file, migrations } = await odd();
    await backup(url, file);
    const target = await emptyDatabase();
    const compared = await restore(target, file, migrations);
    expect(compared.map(({ table, rows, identical }) => [table, rows, identical])).toEqual([
      ['odd', 3, true],
      ['parent', 2500, true],
    ]);
    // Compared once more by PostgreSQL's own row text, which knows nothing of how the backup reads.
    for (const rows of [
      'select p::text from parent p order by id',
      `select (o.*, null)::text from (${withoutXid}) o order by parent`,
    ])
      expect(await ask(target, rows)).toEqual(await ask(url, rows));
    expect(await ask(target, 'insert into parent default values returning id::int')).toEqual([{ id: 2501 }]);
    await expect(ask(target, 'update odd set bytes = null')).rejects.toThrow(/append only/);
    await expect(ask(target, 'insert into odd (parent) values (99999)')).rejects.toThrow(/foreign key/);
    expect(await ask(target, 'select from odd where xid < pg_snapshot_xmin(pg_current_snapshot())')).toHaveLength(3);
  });

  test('is not restored over anything, nor when it is damaged or cut short', async () => {
    const { url, file, migrations } = await odd();
    await backup(url, file);
    await expect(restore(url, file, migrations)).rejects.toThrow(/already holds data/);
    const whole = gunzipSync(await readFile(file)).toString();
    const target = await emptyDatabase();
    await writeFile(file, gzipSync(whole.slice(0, whole.lastIndexOf('{"sequences"'))));
    await expect(restore(target, file, migrations)).rejects.toThrow(/ends too early/);
    const other = await emptyDatabase();
    await writeFile(file, gzipSync(whole.replace('rivi 77"', 'rivi 78"')));
    await expect(restore(other, file, migrations)).rejects.toThrow(/does not match its checksum/);
    await writeFile(join(dir, '0001-odd.sql'), `${oddTables} `);
    await expect(restore(await emptyDatabase(), file, migrations)).rejects.toThrow(/another version of the program/);
  });

  test('of the real tables restores identical', async () => {
    const { url } = await freshFor();
    const file = join(dir, 'real.gz');
    await ask(url, `insert into activity (kind) select 'x' from generate_series(1, 20)`);
    await ask(url, `insert into reader_cursor (name, xid, id) select 'mail', xid, id from activity where id = 15`);
    const sealed = await sealUp(url);
    await backup(url, file);
    const target = await emptyDatabase();
    const compared = await restore(target, file);
    // The restored log is sealed as the one that was backed up, and sealing goes on from there.
    expect(await sealUp(target)).toEqual(sealed);
    expect(sealed).toMatchObject({ whole: 20, fault: null });
    expect(compared.filter(({ identical }) => !identical)).toEqual([]);
    const unread =
      'select a.id::int from activity a, reader_cursor r where (a.xid, a.id) > (r.xid, r.id) order by a.id';
    expect(await ask(target, unread)).toEqual([16, 17, 18, 19, 20].map((id) => ({ id })));
  });
});

async function sealUp(url: string) {
  const db = openDb(url, () => {}, 1);
  return caughtUp(db, 'seal', () => sealJob(db))
    .then(() => checkLog(db))
    .finally(() => db.$client.end());
}

const withoutXid =
  'select id, parent, bytes, at, amount, ratio, words, grid, facts, raw, search, day, span, fixed from odd';
