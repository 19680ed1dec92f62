import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import type { RowOf } from '../../db/rows.ts';
import { ACTIVITIES, type ActivityKind, kindsWhere } from '../contract/activity.ts';
import { Day } from '../contract/schemas.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { mine, Notice, NOTICE } from './notices.ts';

/** What has happened while somebody was away: a line for each case, and how many cases are left out. */
export const Away = Type.Object({
  /** The day on which she was last here. */
  fromDay: Day,
  items: Type.Array(Notice),
  /** How many cases are left out. */
  more: Type.Integer(),
});
type Away = Type.Static<typeof Away>;

/** A tired person reads five lines (R18). */
const MOST_LINES = 5;
/** How long after coming back it is shown. */
const SHOWN_DAYS = 3;
/** Of all that happened in one case the first of these is told; of the same, the newest. */
const RANKED = kindsWhere((row) => row.rank).sort((a, b) => rankOf(a) - rankOf(b));

/**
 * After two weeks or longer: what has happened meanwhile that concerns the person, one line for each case, five at most,
 * the weightiest first. Null when she has not been away, or has been back for some days, or has read it.
 */
export async function awayOf(db: Db, actor: Principal | null, today: string): Promise<Away | null> {
  const { personId } = owner(actor);
  const { rows: absences } = await db.execute<{ fromDay: string; backDay: string }>(sql`
    select from_day::text as "fromDay", back_day::text as "backDay" from absence
    where person_id = ${personId} and ${today}::date - back_day < ${SHOWN_DAYS}`);
  const [absence] = absences;
  if (!absence) return null;
  const { rows } = await db.execute<RowOf<typeof NOTICE> & { all: number }>(sql`
    ${mine(personId)},
    meanwhile as (
      select n.*, coalesce(array_position(${`{${RANKED.join(',')}}`}::text[], n.kind), ${RANKED.length + 1}) as weight
      from concerning n
      where n.at >= (${absence.fromDay}::date + 1)::timestamp at time zone 'Europe/Helsinki'
        and n.at < (${absence.backDay}::date + 1)::timestamp at time zone 'Europe/Helsinki'),
    line as (
      select distinct on (coalesce(case_id, contribution_id)) * from meanwhile
      order by coalesce(case_id, contribution_id), weight, id desc)
    select ${NOTICE}, (count(*) over ())::int as all
    from line n left join development_case d on d.id = n.case_id
    order by n.weight, n.id desc limit ${MOST_LINES}`);
  // The fifth line says that there is more, when there is.
  const items = (rows[0]?.all ?? 0) > MOST_LINES ? rows.slice(0, MOST_LINES - 1) : rows;
  return {
    fromDay: absence.fromDay,
    items,
    more: (rows[0]?.all ?? 0) - items.length,
  };
}

/** She has read what happened while she was away; it is not told again. */
export async function awayRead(db: Db, actor: Principal | null): Promise<void> {
  const { personId } = owner(actor);
  await db.execute(sql`delete from absence where person_id = ${personId}`);
}

function owner(actor: Principal | null): Principal {
  const me = signedIn(actor);
  demand(me, 'own_data.use', { own: true });
  return me;
}

function rankOf(kind: ActivityKind): number {
  return ACTIVITIES[kind].rank ?? Infinity;
}
