import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { kindsWhere, type DetailKey } from '../contract/activity.ts';
import { Day, Id, Maybe, Moment, OneOf, StepNumber } from '../contract/schemas.ts';
import { HALT_KINDS, MOVE_KINDS, ROLES } from '../contract/words.ts';
import { visibleCase } from '../access/case.ts';

/** What a case's story tells: everything that everyone may hear of, without the everyday. */
export const STORY = kindsWhere(({ audience, story }) => audience === 'public' && story !== 'everyday');
/** In these the decision maker speaks in her own name. */
const NAMED = kindsWhere(({ story }) => story === 'named');

/** One sentence's worth of a case's history: what happened, by whom as a role, and what the sentence needs. */
export const Happened = Type.Object({
  number: Type.Integer(),
  at: Moment,
  kind: OneOf(STORY),
  /** The actor's role on that day; null when the clock did it, or someone without a role. */
  role: Maybe(OneOf([...ROLES, 'member'] as const)),
  name: Maybe(Type.String()),
  details: Type.Object({
    from: Type.Optional(StepNumber),
    step: Type.Optional(StepNumber),
    way: Type.Optional(OneOf(['forward', 'return', 'skip'] as const)),
    reason: Type.Optional(Type.String()),
    halt: Type.Optional(OneOf(HALT_KINDS)),
    untilDay: Type.Optional(Day),
    mergedInto: Type.Optional(Type.Object({ id: Id, title: Type.String() })),
    /** By undoing a move on the Verstas. */
    undone: Type.Optional(Type.Boolean()),
    move: Type.Optional(OneOf(MOVE_KINDS)),
    answerBy: Type.Optional(Day),
    opensAt: Type.Optional(Moment),
    closesAt: Type.Optional(Moment),
    endsAt: Type.Optional(Moment),
    dueDay: Type.Optional(Day),
    promisedDay: Type.Optional(Day),
    points: Type.Optional(Type.Integer()),
    version: Type.Optional(Type.Integer()),
    statement: Type.Optional(Type.String()),
    workshop: Type.Optional(Type.Object({ id: Id, title: Type.String(), startsAt: Moment })),
  }),
});
type Happened = Type.Static<typeof Happened>;

/** What happened to the case, newest first, paged by the case's number. The same for everyone who looks. */
export async function historyOf(db: Db, caseId: string, page: { after?: string; limit?: number }) {
  await visibleCase(db, null, caseId);
  const limit = page.limit ?? 50;
  const before = page.after && /^\d{1,9}$/.test(page.after) ? Number(page.after) : null;
  const { rows } = await db.execute<Happened>(sql`
    with told as (
      select * from activity where case_id = ${caseId} and kind = any(${sql.param(STORY)}::text[])
        and (${before}::int is null or case_number < ${before}::int)
      order by case_number desc limit ${limit + 1})
    select a.case_number as number, ${utc(sql`a.at`)} as at, a.kind, ${role} as role,
      case when a.kind = any(${sql.param(NAMED)}::text[]) then actor.name end as name, ${details} as details
    from told a
      left join person actor on actor.id = a.actor_id and actor.erased_at is null
      left join halt h on h.id = (a.details ->> 'haltId')::uuid
      left join postponement l on l.id = (a.details ->> 'postponementId')::uuid
      left join workshop w on w.id = (a.details ->> 'workshopId')::uuid
      left join statement t on t.id = (a.details ->> 'statementId')::uuid
      left join development_case m on m.id = (a.details ->> 'mergedInto')::uuid
    order by a.case_number desc`);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null };
}

const utc = (at: ReturnType<typeof sql>) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// Who speaks as a decision maker is shown as one, whatever else she is; a working title comes before an office.
const role = sql`coalesce((
    select r.role from role_held_at(a.at) r where r.person_id = a.actor_id
    order by r.role = 'decision_maker' and a.kind = any(${sql.param(NAMED)}::text[]) desc,
      array_position(${sql.param(ROLES)}::text[], r.role) limit 1),
  (select 'member' from member g where g.case_id = a.case_id and g.person_id = a.actor_id
    and g.accepted_at <= a.at and (g.ended_at is null or g.ended_at > a.at) limit 1))`;

// A stay and a window have no id in the log: each is the newest of its kind when the log was told.
const reason = sql`case
    when a.kind = 'case.step_entered' then (select s.reason from stay s where s.case_id = a.case_id
      and s.step = (a.details ->> 'step')::int and s.entered_at <= a.at order by s.entered_at desc limit 1)
    when a.kind = 'case.halted' then h.reason
    when a.kind = 'handover.set' then l.reason
    when a.kind = 'workshop.changed' then w.cancelled_reason
    when a.kind = 'window.extended' then (select o.reason from open_window o where o.case_id = a.case_id
      and o.set_at <= a.at order by o.set_at desc limit 1) end`;

const TOLD = [
  'from',
  'step',
  'way',
  'halt',
  'move',
  'answerBy',
  'opensAt',
  'closesAt',
  'endsAt',
  'dueDay',
  'promisedDay',
  'version',
] as const satisfies readonly DetailKey[];
/** Only what is named here leaves the log. */
const details = sql`(select coalesce(jsonb_object_agg(d.key, d.value), '{}')
    from jsonb_each(a.details) d where d.key = any(${sql.param(TOLD)}::text[]) and d.value <> 'null')
  || jsonb_strip_nulls(jsonb_build_object('reason', ${reason}, 'untilDay', h.until_day, 'statement', case when not t.waits then t.text end,
    'undone', case when a.details -> 'undoneMoveId' is not null then true end,
    'points', jsonb_array_length(a.details -> 'pointIds'),
    'workshop', case when w.id is not null then
      jsonb_build_object('id', w.id, 'title', w.title, 'startsAt', ${utc(sql`w.starts_at`)}) end,
    'mergedInto', case when m.id is not null then jsonb_build_object('id', m.id, 'title', m.title) end))`;
