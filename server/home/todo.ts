import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { columns } from '../../db/rows.ts';
import { whole } from '../cases/steps/6-decision/desk.ts';
import { COORDINATORS } from '../access/may.ts';
import { pausedRoles } from '../people/pause.ts';
import { VERSTAS, type Principal } from '../access/principal.ts';
import { Day, Id, Maybe, OneOf } from '../contract/schemas.ts';
import type { Role } from '../contract/words.ts';

/** What the home asks of the person, the most binding first. */
const TODO_CODES = [
  'answer_points',
  'draft_answers',
  'confirm_promise',
  'approve_summary',
  'check_points',
  'answer_feedback',
  'answer_ideas',
  'take_part',
] as const;

export const Todo = Type.Object({
  code: OneOf(TODO_CODES),
  caseId: Maybe(Id),
  caseTitle: Maybe(Type.String()),
  /** Of how many things it consists: points without an answer, ideas past their day. */
  count: Type.Integer(),
  /** The day by which it is to be done. */
  day: Maybe(Day),
});
type Todo = Type.Static<typeof Todo>;
const COLUMNS = columns(Todo, {
  code: sql`t.code`,
  caseId: sql`t.case_id`,
  caseTitle: sql`d.title`,
  count: sql`t.count`,
  day: sql`t.day`,
});

const MOST = 3;

/**
 * At most three things for the person to do now, the most binding and the most urgent first; in one query.
 * Halted and closed cases ask nothing of anybody, and a role that she has set aside asks nothing of her.
 */
export async function todoOf(db: Db, me: Principal, now: Date): Promise<Todo[]> {
  const paused = await pausedRoles(db, me.personId);
  const holds = (roles: readonly Role[]) =>
    !me.byCard && roles.some((role) => me.roles.includes(role) && !paused.includes(role));
  const { rows } = await db.execute<Todo>(sql`
    with moving as (
      select d.id, d.title, d.step from development_case d where d.closed_at is null
        and not exists (select from halt h where h.case_id = d.id and h.ended_at is null)),
    ${openPoints()},
    ${checking()},
    todo as (${answers(me.personId)} union all ${promises(me.personId)} union all ${approvals(me.personId, now)}
      union all ${checks(me.personId, now)} union all ${feedback(holds(COORDINATORS))} union all ${ideas(holds(VERSTAS), now)}
      union all ${openWork(me.personId, now)})
    select ${COLUMNS}
    from todo t left join development_case d on d.id = t.case_id
    where t.code <> all(${`{${askedBy(paused).join(',')}}`}::text[])
    order by array_position(${`{${TODO_CODES.join(',')}}`}::text[], t.code), t.day nulls last, t.case_id
    limit ${MOST}`);
  return rows;
}

/** What is asked of a decision maker and of who drafts for her, by role; the rest is asked of people, or of the Verstas. */
const OF_ROLE: Partial<Record<Role, readonly Todo['code'][]>> = {
  decision_maker: ['answer_points', 'confirm_promise'],
  deputy: ['draft_answers'],
};
const askedBy = (roles: readonly Role[]) => roles.flatMap((role) => OF_ROLE[role] ?? []);

const finnishDay = (at: Date) => sql`finnish_day(${at.toISOString()}::timestamptz)`;

/** Of the cases at the decision makers: how many points have no published answer, and how many no whole draft either. */
const openPoints = () => sql`
  unanswered as (
    select p.case_id, count(*)::int as unpublished, (count(*) filter (where ${whole} is not true))::int as undrafted
    from moving m join point p on p.case_id = m.id and p.removed_at is null left join answer a on a.point_id = p.id
    where m.step = 6 and a.published_at is null group by p.case_id)`;

/** The check of each summary that is being written. */
const checking = () => sql`
  checking as (
    select c.case_id, c.ends_at, c.waived_reason from check_in_force c join moving m on m.id = c.case_id and m.step = 5)`;

const answers = (me: string) => sql`
  select case when r.person_id = ${me} then 'answer_points' else 'draft_answers' end as code, r.case_id,
    case when r.person_id = ${me} then u.unpublished else u.undrafted end as count, h.due_day as day
  from receiver r join unanswered u on u.case_id = r.case_id left join handover h on h.case_id = r.case_id
  where r.person_id = ${me} or (r.deputy_id = ${me} and u.undrafted > 0)`;

/** Only the newest promise of a case waits to be confirmed. */
const promises = (me: string) => sql`
  select 'confirm_promise', p.case_id, 1, null::date from newest_promise p join moving m on m.id = p.case_id
  where p.decision_maker_id = ${me} and p.confirmed_at is null`;

const approvals = (me: string, now: Date) => sql`
  select 'approve_summary', b.case_id, 1, null::date from member b join checking c on c.case_id = b.case_id
  where b.person_id = ${me} and b.ended_at is null
    and (c.waived_reason is not null or c.ends_at <= ${now.toISOString()}::timestamptz)
    and not exists (select from approval a where a.case_id = b.case_id and a.person_id = ${me})`;

const checks = (me: string, now: Date) => sql`
  select 'check_points', c.case_id, count(distinct p.id)::int, finnish_day(min(c.ends_at))
  from checking c join point p on p.case_id = c.case_id and p.removed_at is null
    join point_source s on s.point_id = p.id join contribution k on k.id = s.contribution_id and k.author_id = ${me}
  where c.waived_reason is null and c.ends_at > ${now.toISOString()}::timestamptz
    and not exists (select from check_mark x where x.point_id = p.id and x.person_id = ${me})
  group by c.case_id`;

/** Feedback on accessibility that waits for its answer; the law gives it a day. */
const feedback = (mine: boolean) => sql`
  select 'answer_feedback', null::uuid, count(*)::int, finnish_day(min(f.answer_by))
  from access_feedback f where ${mine} and f.answered_at is null having count(*) > 0`;

/** Ideas in the inbox whose writers were to hear by today. */
const ideas = (onVerstas: boolean, now: Date) => sql`
  select 'answer_ideas', null::uuid, count(*)::int, min(i.answer_by) from contribution i
  where ${onVerstas} and i.case_id is null and i.parent_id is null and i.withdrawn_at is null and i.erased_at is null
    and i.answer_by <= ${finnishDay(now)}
    and not exists (select from not_taken_up n where n.contribution_id = i.id)
  having count(*) > 0`;

/** Open online work in which the person has not yet spoken nor voted. */
const openWork = (me: string, now: Date) => sql`
  select 'take_part', w.case_id, 1, finnish_day(w.closes_at)
  from window_in_force w join moving m on m.id = w.case_id and m.step = 4
  where w.opens_at <= ${now.toISOString()}::timestamptz and w.closes_at > ${now.toISOString()}::timestamptz
    and not exists (select from contribution c where c.case_id = w.case_id and c.author_id = ${me})
    and not exists (select from vote v join statement s on s.id = v.statement_id
      where s.case_id = w.case_id and v.person_id = ${me})`;
