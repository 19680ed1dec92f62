import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demandKey, useKey, useKeyFile } from '../../server/people/key.ts';
import { KEY, openTown, type Town } from '../support/town.ts';
import { refusedStart, startService } from '../support/service.ts';

/** Short secrets are hashed by a key that is not in the database: a stolen copy opens nobody's thread. */
let town: Town;
let dir: string;
beforeAll(async () => {
  town = await openTown();
  dir = await mkdtemp(join(tmpdir(), 'kuultu-key-'));
  await chmod(dir, 0o711);
});
afterAll(async () => {
  useKey(KEY);
  await town.close();
  await rm(dir, { recursive: true, force: true });
});

const told = async () =>
  (await town.visitor.post('/contributions', { text: 'Bussi ei kulje.', presence: 'only_innoagent' })).body.cardCode;
const opens = async (card: string) => (await town.visitor.post('/sessions', { card })).status === 201;
const plain = (...parts: string[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

test('no code can be told from a copy of the database, for who tries them all', async () => {
  const card: string = await told();
  await town.visitor.post('/sign-in-codes', { email: 'vaikea@county.example', lang: 'fi' });
  const { rows: cards } = await town.db.execute<{ hash: string }>(
    sql`select encode(code_hash, 'hex') as hash from card`,
  );
  expect(cards.map(({ hash }) => hash)).not.toContain(plain(card));
  const { rows: codes } = await town.db.execute<{ id: string; hash: string }>(
    sql`select id, encode(code_hash, 'hex') as hash from sign_in_code`,
  );
  expect(codes).toHaveLength(1);
  const tried = codes.flatMap(({ id, hash }) =>
    Array.from({ length: 1_000_000 }, (_, n) => n.toString().padStart(6, '0')).filter(
      (code) => plain(id, code) === hash,
    ),
  );
  expect(tried).toEqual([]);
  // Nor who was counted as trying.
  const { rows: tries } = await town.db.execute<{ key: string }>(
    sql`select encode(key, 'hex') as key from try_counted`,
  );
  expect(tries.length).toBeGreaterThan(0);
  expect(tries.map(({ key }) => key)).not.toContain(plain('network:127.0.0.1'));
  expect(await opens(card)).toBe(true);
});

test('a card from before the key opens as before, once it has been brought along', async () => {
  const card: string = await told();
  const before = Buffer.from(plain(card), 'hex');
  await town.db.execute(sql`update card set code_hash = ${before}, keyed = false
    where id = (select id from card order by created_at desc limit 1)`);
  expect(await opens(card)).toBe(false);
  await Promise.all([demandKey(town.db, 'key', false), demandKey(town.db, 'key', false)]);
  expect(await opens(card)).toBe(true);
  expect((await town.db.execute(sql`select from card where code_hash = ${before} or not keyed`)).rows).toEqual([]);
});

test('another key is refused, so that no card shuts unnoticed; one that is lost for good is replaced', async () => {
  const card: string = await told();
  useKey(Buffer.alloc(32, 'another'));
  await expect(demandKey(town.db, '/x/kuultu.key', false)).rejects.toThrow(
    /^\/x\/kuultu.key is not the key .*KEY_LOST=1/,
  );
  await demandKey(town.db, '/x/kuultu.key', true);
  expect(await opens(card)).toBe(false);
  expect(await opens(await told())).toBe(true);
  await demandKey(town.db, '/x/kuultu.key', false);
  useKey(KEY);
  await expect(demandKey(town.db, 'key', false)).rejects.toThrow(/KEY_LOST/);
});

test('the key is made once, for its owner alone, and another one does not start', async () => {
  const place = { DATA_DIR: join(dir, 'data'), DEMO: '0' };
  const first = await startService(place);
  const file = join(place.DATA_DIR, 'kuultu.key');
  expect(first.said()).toContain(`A key was made in ${file}.`);
  const key = await readFile(file, 'utf8');
  expect(key).toMatch(/^[0-9a-f]{64}\n$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await first.stop();
  await writeFile(join(dir, 'short'), 'abcd');
  expect(await refusedStart({ ...place, KEY_FILE: join(dir, 'short') })).toMatch(/holds no key/);
  expect(await refusedStart({ ...place, KEY_FILE: join(dir, 'other') })).toMatch(/is not the key of this database/);
  const again = await startService(place);
  expect(again.said()).not.toMatch(/key/);
  await again.stop();
  const many = await Promise.all(Array.from({ length: 4 }, () => useKeyFile(join(dir, 'race'))));
  expect(many.filter(Boolean)).toHaveLength(1);
}, 120_000);
