import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import type { ActivityDetails, ActivityKind } from '../contract/activity.ts';

/** A row of the log as its readers get it: by its kind one knows what its details hold. */
export type Followed<K extends ActivityKind = ActivityKind> = {
  [One in K]: FollowedRow & { readonly kind: One; readonly details: ActivityDetails<One> };
}[K];
interface FollowedRow extends Record<string, unknown> {
  readonly id: string;
  readonly xid: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly caseId: string | null;
  readonly caseNumber: number | null;
  readonly contributionId: string | null;
}

/**
 * Hands the reader `name` its next rows of the whole log, oldest first, and moves its cursor in the same transaction.
 * What `handle` writes through `tx` happens exactly once; what it does outside happens at least once. Two instances
 * share a reader: while one holds the cursor, the other gets nothing. Returns the number of rows handled.
 *
 * Numbers of a sequence are not in the order of commits, so "id after my last" misses rows under concurrent writers.
 * Rows are therefore read in the order (transaction, id), and only below the horizon: the oldest transaction that is
 * still running. Nothing can appear below it any more.
 */
export async function nextBatch(
  db: Db,
  name: string,
  limit: number,
  handle: (rows: readonly Followed[], tx: Tx) => Promise<void>,
): Promise<number> {
  return db.transaction(async (tx) => {
    const cursor = await takeCursor(tx, name);
    if (!cursor) return 0;
    const rows = await rowsAfter(tx, cursor, limit);
    const last = rows.at(-1);
    if (!last) return 0;
    await handle(rows, tx);
    await tx.execute(sql`update reader_cursor set xid = ${last.xid}::xid8, id = ${last.id} where name = ${name}`);
    return rows.length;
  });
}

/** Everything up to now counts as read: for a reader that begins in a house that has already lived. */
export async function startFromNow(db: Db, name: string): Promise<void> {
  await db.execute(sql`
    insert into reader_cursor (name, xid, id) values (${name}, pg_snapshot_xmin(pg_current_snapshot()), 0)
    on conflict (name) do nothing`);
}

interface Cursor extends Record<string, unknown> {
  readonly xid: string;
  readonly id: string;
}

/** Locks the reader's cursor; null when another instance is reading just now. A new reader begins from the beginning. */
async function takeCursor(tx: Tx, name: string): Promise<Cursor | null> {
  const lock = sql`select xid::text as xid, id::text as id from reader_cursor where name = ${name}`;
  const held = await tx.execute<Cursor>(sql`${lock} for update skip locked`);
  if (held.rows[0]) return held.rows[0];
  await tx.execute(sql`insert into reader_cursor (name, xid, id) values (${name}, '0', 0) on conflict do nothing`);
  const made = await tx.execute<Cursor>(sql`${lock} for update skip locked`);
  return made.rows[0] ?? null;
}

async function rowsAfter(tx: Tx, cursor: Cursor, limit: number): Promise<Followed[]> {
  const { rows } = await tx.execute<Followed>(sql`
    select id::text as id, xid::text as xid, at, kind, actor_id as "actorId", case_id as "caseId",
      case_number as "caseNumber", contribution_id as "contributionId", details
    from activity
    where (xid, id) > (${cursor.xid}::xid8, ${cursor.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by activity.xid, activity.id
    limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
