import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { columns, type RowOf } from '../../db/rows.ts';
import { ACTIVITIES, type Concerned, kindsWhere } from '../contract/activity.ts';
import { Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';

/** What a notice may be of, and for whom. */
const NOTICED = kindsWhere((row) => row.concerns);
const KINDS_ABOUT = Map.groupBy(NOTICED, (kind) => ACTIVITIES[kind].concerns);

/** A row's place in the log. */
export const Place = Type.String({ pattern: '^[0-9]{1,18}$' });

/** Something in the log that concerns the person. */
export const Notice = Type.Object({
  /** The key of the pages, and what the page keeps as "seen up to here". */
  id: Place,
  at: Moment,
  kind: OneOf(NOTICED),
  caseId: Maybe(Id),
  caseTitle: Maybe(Type.String()),
  contributionId: Maybe(Id),
  step: Maybe(Type.Integer()),
});

/** SQL: the row `n` of the log as a notice, with its case as `d`. */
export const NOTICE = columns(Notice, {
  id: sql`n.id::text`,
  at: sql`n.at`,
  kind: sql`n.kind`,
  caseId: sql`n.case_id`,
  caseTitle: sql`d.title`,
  contributionId: sql`n.contribution_id`,
  step: sql`case when jsonb_typeof(n.details -> 'step') = 'number' then (n.details ->> 'step')::int end`,
});

/**
 * What has happened that concerns the person, newest first: in the cases that she follows, works or has spoken in, to
 * her own contributions, and what is said in answer to them. Her own acts are left out. `before` is the last page's
 * key, `since` the key up to which she has seen: `unseen` counts what is newer, a hundred at most.
 */
export async function noticesOf(db: Db, personId: string, page: { before: string | null; limit: number }) {
  const { rows } = await db.execute<RowOf<typeof NOTICE>>(sql`
    ${mine(personId)}
    select ${NOTICE} from concerning n left join development_case d on d.id = n.case_id
    where ${page.before}::text is null or n.id < ${page.before}::text::bigint
    order by n.id desc
    limit ${page.limit + 1}`);
  const items = rows.slice(0, page.limit);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** How much is newer than what the person has seen. */
export async function unseenBy(db: Db, personId: string, since: string): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    ${mine(personId)}
    select count(*)::int as count from (select from concerning n where n.id > ${since}::bigint limit 100) newer`);
  return rows[0]?.count ?? 0;
}

/**
 * The rows of the log that concern the person, as `concerning`: a union rather than one condition with "or", so that
 * each part finds its rows by an index. A move has one row for each case it touched; the first one tells of it.
 */
export function mine(me: string) {
  return sql`
    with my_contribution as materialized (select id, case_id from contribution where author_id = ${me}),
    my_case as (
      select case_id from follow where person_id = ${me}
      union select case_id from my_contribution where case_id is not null
      union select case_id from member where person_id = ${me} and ended_at is null
      union select case_id from receiver where ${me} in (person_id, deputy_id)),
    my_move as (
      select m.id, m.by from move m where m.at > now() - interval '1 year' and exists (
        select from jsonb_array_elements(m.after) place
        where (place ->> 'contributionId')::uuid in (select id from my_contribution))),
    my_row as (
      select a.id from activity a where a.case_id in (select case_id from my_case) and ${about('case')}
      union select a.id from activity a
        where a.contribution_id in (select id from my_contribution) and ${about('author')}
      union select a.id from activity a join readable_contribution c on c.id = a.contribution_id
        join my_contribution m on m.id = c.parent_id
        where ${about('answered')}
      union select min(a.id) from activity a join my_move m on a.actor_id = m.by and a.details ->> 'moveId' = m.id::text
        where ${about('moved')} group by m.id
      union select a.id from activity a join workshop w on w.case_id = a.case_id and a.details ->> 'workshopId' = w.id::text
        join sign_up s on s.workshop_id = w.id and s.person_id = ${me} and s.cancelled_at is null
        where ${about('signed_up')}
      union select a.id from activity a join statement s on a.details ->> 'statementId' = s.id::text and a.case_id = s.case_id
        where ${about('proposer')} and s.made_by = ${me}
      union select a.id from activity a join promise p on p.case_id = a.case_id
        where ${about('decision_maker')} and p.decision_maker_id = ${me}
      union select a.id from activity a join receiver r on r.case_id = a.case_id
        where ${about('receiver')} and ${me} in (r.person_id, r.deputy_id)),
    concerning as (
      select a.* from activity a join my_row on my_row.id = a.id where a.actor_id is distinct from ${me})`;
}

function about(whom: Concerned) {
  return sql`a.kind = any(${`{${KINDS_ABOUT.get(whom)?.join(',') ?? ''}}`}::text[])`;
}
