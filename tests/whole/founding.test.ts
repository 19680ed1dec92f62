import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backup } from '../../db/backup.ts';
import { openDb } from '../../db/connection.ts';
import { foundForReal, useOf } from '../../db/founding.ts';
import { migrate } from '../../db/migrate.ts';
import { restore } from '../../db/restore.ts';
import { idOf } from '../../server/demo/people.ts';
import { readConfig } from '../../server/base/config.ts';
import { demandSafeAddress, warnings } from '../../server/start/warnings.ts';
import { bareDatabase } from '../support/database.ts';
import { openTown } from '../support/town.ts';
import { refusedStart, type Service, startService } from '../support/service.ts';

/** A database knows whether it is a demo's: neither settings nor their loss ever mix a demo with real people. */
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kuultu-founding-'));
  await chmod(dir, 0o711);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a folder without settings becomes a demo, goes on as that demo, and never serves real use', async () => {
  const place = { DATA_DIR: join(dir, 'demo') };
  const first = await startService(place);
  expect(first.said()).toMatch(/This is a demo/);
  const cookie = await becomeAdministrator(first);
  await first.stop();
  const again = await startService(place);
  expect(await whoAmI(again, cookie)).toMatchObject({ roles: ['administrator'] });
  expect((await again.ask('/api/outbox')).status).toBe(200);
  await again.stop();
  for (const real of [{ PUBLIC_URL: 'https://county.example' }, { DEMO: '0' }, { SMTP_URL: 'smtp://127.0.0.1:9' }])
    expect(await refusedStart({ ...place, ...real })).toMatch(/^This database is a demo: .* DATA_DIR .*DEMO=1\.$/s);
  const third = await startService({ ...place, DEMO: '1', PUBLIC_URL: 'https://county.example' });
  expect(third.said()).toMatch(/Everybody on the network reaches it/);
  await third.stop();
}, 120_000);

test('a folder of real use never opens a demo’s doors, when its settings are lost or DEMO=1 is set', async () => {
  const place = { DATA_DIR: join(dir, 'real') };
  // Even before anybody has been there.
  const real = await startService({ ...place, DEMO: '0' });
  expect(real.said()).toMatch(/SMTP_URL is not set: no letter leaves .* nobody can sign in/s);
  for (const door of ['/api/outbox', '/api/demo/people']) expect((await real.ask(door)).status).toBe(404);
  await real.stop();
  for (const demo of [{}, { DEMO: '1' }, { DEMO: '1', PUBLIC_URL: 'https://county.example' }])
    expect(await refusedStart({ ...place, ...demo })).toMatch(/^This database is no demo: .*DEMO=0.*DATA_DIR.*$/s);
}, 120_000);

describe('what a database is for', () => {
  const doors = [
    ['GET', '/outbox'],
    ['GET', '/demo/people'],
    ['POST', '/demo/sessions'],
  ] as const;

  test('is asked of the database at every door of the demo, not of the settings alone', async () => {
    const town = await openTown({ demo: true });
    await town.person({ name: 'Oikea Ihminen' });
    await foundForReal(town.db);
    for (const [method, url] of doors) {
      const headers = { origin: town.origin };
      const payload = method === 'POST' ? { payload: { personId: idOf('teemu') } } : {};
      const answer = await town.app.inject({ method, url: `/api${url}`, headers, ...payload });
      expect(answer.statusCode, url).toBe(404);
    }
    await town.close();
  });

  test('is told once: nobody changes it, and no second word is taken', async () => {
    const town = await openTown();
    await foundForReal(town.db);
    for (const statement of ["update founding set value = 'demo'", 'delete from founding', 'truncate founding'])
      await expect(town.db.$client.query(statement)).rejects.toMatchObject({ code: '42501' });
    const second = town.db.$client.query("insert into founding (what, value) values ('use', 'demo')");
    await expect(second).rejects.toMatchObject({ code: '23505' });
    // Nor does a real database's log ever get other days.
    await expect(town.db.execute(sql`select let_log_have_lived('[]')`)).rejects.toThrow();
    expect(await useOf(town.db)).toBe('real');
    await town.close();
  });

  test('goes with a backup', async () => {
    const [from, to] = [await bareDatabase(), await bareDatabase()];
    const file = join(dir, 'marked.gz');
    await withDb(from.url, async (db) => {
      await migrate(db.$client);
      await foundForReal(db);
    });
    await backup(from.url, file);
    await restore(to.url, file);
    expect(await withDb(to.url, useOf)).toBe('real');
    await from.drop();
    await to.drop();
  });

  test.each([
    ['a demo', true, false, 'demo'],
    ['a demo’s people, after letters had left for real ones', true, true, null],
    ['real people', false, true, 'real'],
  ])('of a database from before the mark: %s', async (_what, personas, sent, use) => {
    const { url, drop } = await bareDatabase();
    await withDb(url, async (db) => {
      await migrate(db.$client, undefined, '0010-one-index.sql');
      await db.execute(
        sql`insert into person (id, name) values (${personas ? idOf('teemu') : crypto.randomUUID()}, 'X')`,
      );
      if (sent)
        await db.execute(
          sql`insert into mail (dedupe_key, to_address, subject, text, sent_at) values ('a', 'a@b.fi', 's', '', now())`,
        );
      await migrate(db.$client);
      await foundForReal(db);
      expect(await useOf(db)).toBe(use);
    });
    await drop();
  });
});

test.each([
  [{ HOST: '0.0.0.0' }, /HOST .* DEMO=1/],
  [{ HOST: '::' }, /HOST .* DEMO=1/],
])('an open demo by accident is refused: %o', (env, words) => {
  expect(() => readConfig(env)).toThrow(words);
});

test.each([
  ['http://county.example', 'refused'],
  ['http://10.0.0.5:3000', 'refused'],
  ['http://localhost:3000', 'taken'],
  ['http://127.0.0.1:3000', 'taken'],
  ['http://[::1]:3000', 'taken'],
  ['https://county.example', 'taken'],
])('real use at %s is %s', (address, outcome) => {
  const judged = () => demandSafeAddress(readConfig({ PUBLIC_URL: address }));
  if (outcome === 'refused') expect(judged).toThrow(/https/);
  else expect(judged).not.toThrow();
});

test('what can be used is started with a word where it is open or mute', () => {
  const said = (env: Record<string, string>) => warnings(readConfig(env)).join('\n');
  expect(said({ DEMO: '1', HOST: '0.0.0.0' })).toMatch(/anybody can become anyone[^]*Everybody on the network/);
  expect(said({})).not.toMatch(/network/);
  expect(said({ DEMO: '0' })).toMatch(/SMTP_URL=/);
  expect(said({ SMTP_URL: 'smtp://mail.example' })).toBe('');
});

async function becomeAdministrator({ ask, origin }: Service): Promise<string> {
  const headers = { origin, 'content-type': 'application/json' };
  const opened = await ask('/api/demo/sessions', {
    method: 'POST',
    headers,
    body: JSON.stringify({ personId: idOf('teemu') }),
  });
  expect(opened.status).toBe(201);
  return opened.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function whoAmI({ ask }: Service, cookie: string): Promise<unknown> {
  return (await ask('/api/me', { headers: { cookie } })).json();
}

async function withDb<T>(url: string, use: (db: ReturnType<typeof openDb>) => Promise<T>): Promise<T> {
  const db = openDb(url, () => {}, 2);
  return use(db).finally(() => db.$client.end());
}
