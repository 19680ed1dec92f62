import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';

/** From this many days on, somebody has been away. */
const AWAY_DAYS = 14;

/**
 * Marks the day on which a person is here, and an absence of two weeks or longer that ends with it. A day, no more: it
 * is for "while you were away", not for watching anybody. The database is asked once a day for each person and instance.
 */
export function seenMarks(db: Db): (personId: string, today: string) => Promise<void> {
  let day = '';
  let marked = new Set<string>();
  return async (personId, today) => {
    if (day !== today) {
      day = today;
      marked = new Set();
    }
    if (marked.has(personId)) return;
    marked.add(personId);
    await mark(db, personId, today).catch((error: unknown) => {
      marked.delete(personId);
      throw error;
    });
  };
}

async function mark(db: Db, personId: string, today: string): Promise<void> {
  await db.execute(sql`
    with before as (
      select id, last_seen_day from person
      where id = ${personId} and (last_seen_day is null or last_seen_day < ${today}::date) for update),
    seen as (update person p set last_seen_day = ${today} from before where p.id = before.id)
    insert into absence (person_id, from_day, back_day)
    select id, last_seen_day, ${today} from before where ${today}::date - last_seen_day >= ${AWAY_DAYS}
    on conflict (person_id) do update set from_day = excluded.from_day, back_day = excluded.back_day`);
}
