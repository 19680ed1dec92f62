import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { dayOf, daysBetween } from '../contract/days.ts';
import { Day, Id, Maybe, OneOf, StepNumber } from '../contract/schemas.ts';
import { HALT_KINDS, WAITS } from '../contract/words.ts';
import { demand, may } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { reached, setAside } from './reached.ts';
import { waiting } from './waiting.ts';

/** Days without anything new after which a case is shown as quiet. */
const QUIET_DAYS = 14;

/** Each mark explains itself: which rule, and since how many days. */
const Mark = Type.Object({
  kind: OneOf(['overdue', 'answer_late', 'quiet', 'no_decision_maker'] as const),
  days: Type.Integer(),
});
/** One open case on the board: where it is, for whom it waits, and what is wrong with it. */
export const OnBoard = Type.Object({
  id: Id,
  title: Type.String(),
  step: StepNumber,
  owner: Maybe(Type.String()),
  targetDay: Maybe(Day),
  quietDays: Type.Integer(),
  halt: Maybe(OneOf(HALT_KINDS)),
  waitsFor: OneOf(WAITS),
  /** By name, those who could be reminded. */
  waitsForPeople: Type.Array(Type.String()),
  /** Of these, who has set her role aside; and who is told in her place. */
  pausedPeople: Type.Array(Type.String()),
  toldInstead: Type.Array(Type.String()),
  /** At the decision makers: of how many points, and how many are answered. */
  points: Type.Integer(),
  answered: Type.Integer(),
  /** The day of the last reminder. */
  reminded: Maybe(Day),
  /** The one who asks may remind them now. */
  remindable: Type.Boolean(),
  marks: Type.Array(Mark),
});
type OnBoard = Type.Static<typeof OnBoard>;
type Row = Omit<OnBoard, 'marks' | 'remindable'> & {
  answerDue: string | null;
  promised: boolean;
  reachable: boolean;
} & Record<string, unknown>;

/** Every open case by step with what is wrong with it: one query, for two hundred cases. */
export async function board(db: Db, actor: Principal | null, now: Date): Promise<OnBoard[]> {
  demand(actor, 'board.see');
  const today = dayOf(now);
  const me = actor?.personId ?? null;
  const { rows } = await db.execute<Row>(sql`
    select c.id, c.title, c.step, o.name as owner, c.target_day as "targetDay", h.kind as halt, c.waits as "waitsFor",
      greatest(0, ${today}::date - finnish_day(c.changed_at)) as "quietDays",
      coalesce(p.names, '{}') as "waitsForPeople", coalesce(p.paused, '{}') as "pausedPeople",
      coalesce(t.names, '{}') as "toldInstead", coalesce(t.reachable, false) as reachable, c.points, c.answered,
      ho.due_day as "answerDue", ${reminded} as reminded,
      exists (select from promise_in_force where case_id = c.id) as promised
    from (${waiting(sql`c.closed_at is null`, now)}) c
      left join person o on o.id = c.owner_id
      left join halt h on h.case_id = c.id and h.ended_at is null
      left join handover ho on ho.case_id = c.id
      left join lateral (select array_agg(${called} order by w.name) as names,
          array_agg(${called} order by w.name) filter (where ${setAside}) as paused
        from person w where w.id = any(c.people)) p on true
      left join lateral (select array_agg(${called} order by w.name) filter (where to_her.instead) as names,
          bool_or(w.email is not null and w.id is distinct from ${me}::uuid) as reachable
        from (${reached}) to_her join person w on w.id = to_her.id) t on true
    order by c.step, c.changed_at limit 1000`);
  const mayRemind = may(actor, 'case.remind');
  return rows.map(({ answerDue, promised, reachable, ...row }) => {
    const remindable = mayRemind && reachable && !row.halt && row.reminded !== today;
    return { ...row, remindable, marks: marksOf(row, answerDue, promised, today) };
  });
}

const called = sql`coalesce(w.name, w.pen_name, '')`;
const reminded = sql`(select a.details ->> 'day' from activity a
  where a.case_id = c.id and a.kind = 'case.reminded' order by a.id desc limit 1)`;

function marksOf(
  row: Pick<OnBoard, 'halt' | 'targetDay' | 'step' | 'quietDays'>,
  answerDue: string | null,
  promised: boolean,
  today: string,
): OnBoard['marks'] {
  if (row.halt) return [];
  const marks: OnBoard['marks'] = [];
  const late = row.targetDay ? daysBetween(row.targetDay, today) : 0;
  if (late > 0) marks.push({ kind: 'overdue', days: late });
  const answerLate = row.step === 6 && answerDue ? daysBetween(answerDue, today) : 0;
  if (answerLate > 0) marks.push({ kind: 'answer_late', days: answerLate });
  if (row.quietDays >= QUIET_DAYS) marks.push({ kind: 'quiet', days: row.quietDays });
  if (!promised && row.step >= 2 && row.step <= 3) marks.push({ kind: 'no_decision_maker', days: 0 });
  return marks;
}
