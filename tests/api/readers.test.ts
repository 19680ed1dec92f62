import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDb, type Db } from '../../db/connection.ts';
import { record } from '../../server/activity/record.ts';
import { openDoorbell } from '../../server/activity/doorbell.ts';
import { nextBatch, startFromNow } from '../../server/activity/follow.ts';
import { startJobs } from '../../server/jobs/jobs.ts';
import { freshDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, () => {}, 24);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const write = () =>
  db.transaction((tx) => record(tx, { kind: 'person.signed_in', actorId: null, details: { how: 'code' } }));
/** Every row lies below the horizon: nothing older runs any more on the server, other tests' neither. */
const settled = () =>
  vi.waitUntil(
    async () =>
      (await db.$client.query('select from activity where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1'))
        .rowCount === 0,
    { timeout: 30_000 },
  );
const everyId = async () =>
  (await db.$client.query<{ id: string }>('select id::text from activity order by activity.id')).rows.map(
    (row) => row.id,
  );

describe('a reader of the whole log', () => {
  test('misses a late commit if it goes by the number alone (the control), and does not if it follows', async () => {
    const late = await db.$client.connect();
    await late.query('begin');
    await late.query("insert into activity (kind) values ('person.signed_in')");
    await write();
    // The naive reader: everything after the highest number it has seen.
    const first = await everyId();
    const highest = first.at(-1) ?? '0';
    const followed: string[] = [];
    const follow = () =>
      nextBatch(db, 'control', 100, async (rows) => void followed.push(...rows.map((row) => row.id)));
    await follow();
    await late.query('commit');
    late.release();
    const { rows } = await db.$client.query('select id from activity where id > $1', [highest]);
    await settled();
    await follow();
    const all = await everyId();
    expect(first.length + rows.length).toBe(all.length - 1);
    expect(followed.toSorted(byNumber)).toEqual(all);
  });

  test('misses nothing and gets nothing twice while sixteen write and two instances read', async () => {
    await settled();
    await startFromNow(db, 'busy');
    const before = new Set(await everyId());
    const seen: string[] = [];
    let writing = true;
    const read = async () => {
      let handled = 0;
      do {
        handled = await nextBatch(db, 'busy', 37, async (rows) => void seen.push(...rows.map((row) => row.id)));
      } while (writing || handled > 0);
    };
    const readers = [read(), read()];
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let n = 0; n < 25; n++) await write();
      }),
    );
    writing = false;
    await Promise.all(readers);
    await settled();
    await read();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted(byNumber)).toEqual((await everyId()).filter((id) => !before.has(id)));
  });

  test('gets the rows again when its handling failed, and what it wrote then is undone', async () => {
    await settled();
    await startFromNow(db, 'failing');
    await write();
    await settled();
    const failing = nextBatch(db, 'failing', 10, async (_rows, tx) => {
      await record(tx, { kind: 'case.followed', actorId: null });
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    const kinds: string[] = [];
    await nextBatch(db, 'failing', 10, async (rows) => void kinds.push(...rows.map((row) => row.kind)));
    expect(kinds).toEqual(['person.signed_in']);
  });

  test('is one at a time: while one instance holds it, the other gets nothing', async () => {
    await settled();
    await startFromNow(db, 'shared');
    await write();
    await settled();
    const inner = vi.fn(async () => {});
    const outer = await nextBatch(db, 'shared', 10, async () => {
      expect(await nextBatch(db, 'shared', 10, inner)).toBe(0);
    });
    expect(outer).toBe(1);
    expect(inner).not.toHaveBeenCalled();
  });
});

describe('the bell', () => {
  test('rings here at once and in the other instance soon, coalesced', async () => {
    const [one, two] = [openDoorbell(database.url, () => {}), openDoorbell(database.url, () => {})];
    await Promise.all([one.start(), two.start()]);
    let here = 0;
    let there = 0;
    one.onNotify(() => (here += 1));
    two.onNotify(() => (there += 1));
    for (let n = 0; n < 500; n++) one.notify();
    expect(here).toBe(500);
    await vi.waitUntil(() => there >= 2, { timeout: 1_000 });
    expect(there).toBeLessThan(10);
    await Promise.all([one.stop(), two.stop()]);
  });

  test('hears again after its connection was cut, and looks at once at what it may have missed', async () => {
    const lost = vi.fn();
    const [one, two] = [openDoorbell(database.url, () => {}), openDoorbell(database.url, lost)];
    await two.start();
    const rang = vi.fn();
    two.onNotify(rang);
    const { rowCount } = await db.$client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kuultu bell' and datname = current_database()",
    );
    expect(rowCount).toBe(1);
    await vi.waitUntil(() => lost.mock.calls.length === 1 && rang.mock.calls.length >= 1, { timeout: 1_200 });
    const heard = rang.mock.calls.length;
    await one.start();
    one.notify();
    await vi.waitUntil(() => rang.mock.calls.length > heard, { timeout: 1_200 });
    await Promise.all([one.stop(), two.stop()]);
  });

  test('leaves no connection behind', async () => {
    const doorbell = openDoorbell(database.url, () => {});
    await doorbell.start();
    await doorbell.stop();
    const watching = new pg.Client({ connectionString: database.url });
    await watching.connect();
    const left = () =>
      watching.query(
        "select from pg_stat_activity where application_name = 'kuultu bell' and datname = current_database()",
      );
    await vi.waitUntil(async () => (await left()).rowCount === 0);
    await watching.end();
  });
});

describe('jobs', () => {
  test('run on the bell, never over themselves, go on after an error, and stop when the last has ended', async () => {
    const doorbell = openDoorbell(database.url, () => {});
    const errors = vi.fn();
    let under = 0;
    let most = 0;
    let runs = 0;
    let finish: () => void = () => undefined;
    const run = async () => {
      runs += 1;
      most = Math.max(most, ++under);
      await new Promise<void>((done) => (finish = done));
      under -= 1;
      if (runs === 1) throw new Error('once');
    };
    const stop = startJobs([{ name: 'slow', run, everyMs: 60_000 }], doorbell, errors);
    doorbell.notify();
    doorbell.notify();
    expect(runs).toBe(1);
    finish();
    await vi.waitUntil(() => runs === 2);
    expect(errors).toHaveBeenCalledExactlyOnceWith('slow', expect.objectContaining({ message: 'once' }));
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    doorbell.notify();
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect([runs, most, under]).toEqual([2, 1, 0]);
  });
});

function byNumber(one: string, other: string): number {
  return Number(one) - Number(other);
}
