import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';

/**
 * Lets a reader of the log read until it is up to now, as it does by itself a moment after each act. A reader waits for
 * every older transaction of the whole database server, other tests' too, so it may find nothing to read for a moment.
 */
export async function caughtUp(db: Db, reader: string, job: () => Promise<number>): Promise<void> {
  const behind = sql`select from activity a left join reader_cursor c on c.name = ${reader}
    where c.name is null or (a.xid, a.id) > (c.xid, c.id) limit 1`;
  while ((await db.execute(behind)).rows.length > 0) if ((await job()) === 0) await setTimeout(20);
}
