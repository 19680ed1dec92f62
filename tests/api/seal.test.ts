import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDb, type Db } from '../../db/connection.ts';
import { activity } from '../../db/schema/activity.ts';
import { checkIn, checkLog, sealJob } from '../../server/activity/seal.ts';
import { freshDatabase } from '../support/database.ts';
import { caughtUp } from '../support/caught-up.ts';
import { happen } from '../support/happening.ts';

/** The log is sealed by a chain of hashes: whoever alters it afterwards, past every trigger, is found out. */
const ROWS = 60;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  // Whoever tampers has the owner's rights.
  db = openDb(database.ownerUrl, () => {}, 8);
  await Promise.all(Array.from({ length: ROWS }, (_, n) => write(n)));
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const write = (n: number) =>
  happen(db, {
    kind: n % 2 ? 'person.signed_in' : 'card.made',
    actorId: crypto.randomUUID(),
    details: { how: `w${n}` },
  });

/** Numbers from 0 to below `limit`, the same ones in every run (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Ways to tamper with rows, given two different ones; each leaves a log that no constraint refuses. */
const TAMPERINGS: readonly ((one: number, other: number, pick: (limit: number) => number) => ReturnType<typeof sql>)[] = [
  (one) => sql`update activity set kind = overlay(kind placing 'x' from 1 + (length(kind) * random())::int for 1) where id = ${one}`,
  (one, _other, pick) => sql`update activity set at = at + ${`${1 + pick(1_000)} microseconds`}::interval where id = ${one}`,
  (one, _other, pick) => sql`update activity set details = jsonb_set(details, '{how}', to_jsonb('w'::text || ${1_000 + pick(99)}::int)) where id = ${one}`,
  (one) => sql`update activity set actor_id = gen_random_uuid() where id = ${one}`,
  (one) => sql`delete from activity where id = ${one}`,
  (one, other) => sql`update activity a set details = b.details, kind = b.kind, actor_id = b.actor_id, at = b.at
    from activity b where (a.id, b.id) in ((${one}::bigint, ${other}::bigint), (${other}::bigint, ${one}::bigint))`,
  (one, _other, pick) => sql`insert into activity (id, xid, kind) overriding system value
    select ${-1 - pick(1_000_000)}::bigint, xid, 'person.signed_in' from activity where id = ${one}`,
  (one) => sql`delete from seal where activity_id = ${one}`,
  (one, _other, pick) => sql`update seal set hash = set_byte(hash, k, get_byte(hash, k) # 1) from (select ${pick(32)}::int) byte (k) where activity_id = ${one}`,
]; // prettier-ignore

describe('the sealed log', () => {
  test('is sealed row by row, once, also by two at the same moment', async () => {
    let sealed = 0;
    await caughtUp(db, 'seal', async () => {
      const batched = await Promise.all([sealJob(db), sealJob(db), sealJob(db)]);
      const now = batched.reduce((sum, one) => sum + one);
      sealed += now;
      return now;
    });
    expect(sealed).toBe(ROWS);
    expect(await sealJob(db)).toBe(0);
    expect(await checkLog(db)).toMatchObject({ whole: ROWS, fault: null });
  });

  test('shows each of 1,000 tamperings: bytes, rows dropped, swapped, slipped in, seals broken', async () => {
    await caughtUp(db, 'seal', () => sealJob(db));
    const pick = numbers(7);
    const ids = (await db.select({ id: activity.id }).from(activity)).map(({ id }) => id);
    const unseen: string[] = [];
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      for (let n = 0; n < 1_000; n++) {
        const one = pick(ids.length);
        const other = (one + 1 + pick(ids.length - 1)) % ids.length;
        const tamper = TAMPERINGS[n % TAMPERINGS.length];
        await tx.execute(sql`savepoint whole`);
        const { rowCount } = await tx.execute(tamper?.(ids[one] ?? 0, ids[other] ?? 0, pick) ?? sql``);
        if (rowCount === 0 || (await checkIn(tx)).fault === null)
          unseen.push(`${n % TAMPERINGS.length} of ${ids[one]}`);
        await tx.execute(sql`rollback to savepoint whole`);
      }
      // The control: what has been put back is whole again.
      expect((await checkIn(tx)).fault).toBeNull();
    });
    expect(unseen).toEqual([]);
  }, 120_000);

  test('cut off at its end or sealed anew, it no longer holds the seal that was kept elsewhere', async () => {
    await caughtUp(db, 'seal', () => sealJob(db));
    const { anchor } = await checkLog(db);
    expect(anchor).toMatch(/^\d+:[0-9a-f]{64}$/);
    await write(1);
    await caughtUp(db, 'seal', () => sealJob(db));
    expect((await checkLog(db, anchor ?? '')).fault).toBeNull();
    await db
      .transaction(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`);
        await tx.execute(
          sql`delete from activity where id in (select activity_id from seal order by number desc limit 2)`,
        );
        await tx.execute(sql`delete from seal where number > (select max(number) - 2 from seal)`);
        expect((await checkIn(tx)).fault).toBeNull();
        expect((await checkIn(tx, anchor ?? '')).fault).toMatch(/does not contain the seal/);
        throw new Error('put back');
      })
      .catch((error: Error) => expect(error.message).toBe('put back'));
  });

  test.each(['update seal set number = number', 'delete from seal', 'truncate seal'])(
    'no seal is altered: %s',
    async (statement) => {
      await expect(db.$client.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});
