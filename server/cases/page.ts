import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import { nextStatement } from '../analysis/opinions/priority.ts';
import { seeded } from '../analysis/seeded.ts';
import { type HaltKind, STEP, type Step, type Viewpoint, type Vote } from '../contract/words.ts';
import { type Act, may, RULES } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { judgeStanding, judgeStep } from './steps/all.ts';
import { PROMISES, promisesIn, type PromiseRow } from './steps/4-online/promise.ts';
import { ME, caseFrom, CASE_COLUMNS, CASE_FROM, type CaseRow, situationOf } from '../access/case.ts';

interface PageRow {
  need: string;
  needPlain: string;
  theme: string;
  contributions: number;
  closedAt: string | null;
  /** The case into which this one was merged. */
  joinedTo: { id: string; title: string } | null;
  /** How and why the case stands still. */
  halted: { kind: HaltKind; reason: string; untilDay: string | null; closingMessage: string | null } | null;
  stays: {
    step: Step;
    way: string;
    reason: string | null;
    enteredAt: string;
    leftAt: string | null;
    targetDay: string | null;
    skipped: number;
  }[];
  timetable: { step: Step; day: string }[];
  viewpoints: Viewpoint[];
  statements: {
    id: string;
    text: string;
    agree: number | null;
    disagree: number | null;
    cantSay: number | null;
    mine: Vote | null;
    priority: number;
  }[];
  workshops: {
    id: string;
    title: string;
    startsAt: string;
    place: string;
    remote: boolean;
    capacity: number | null;
    coming: number;
    heldAt: string | null;
    calledOff: string | null;
    signedUp: boolean;
  }[];
  following: boolean;
  lateAnswer: { promisedDay: string | null; dueDay: string; reason: string } | null;
  promised: PromiseRow[];
}

/** What is done to a case: the acts of its steps, and those that a case of any step knows. */
const ACTS_OF_A_CASE: readonly Act[] = [
  ...(Object.keys(RULES) as Act[]).filter((act) => 'steps' in RULES[act]),
  'case.advance',
  'case.halt',
  'case.resume',
];

/** All that a case's page needs, in one query: what it is, where it stands, the promise, and what I may do. */
export async function casePage(db: Db, actor: Principal | null, caseId: string, now: Date) {
  const [row] = await pageRow(db, { caseId, me: actor?.personId ?? null });
  const { halted, promised, ...rest } = found(row);
  const situation = situationOf(caseFrom(rest));
  const acts = ACTS_OF_A_CASE.filter((act) => may(actor, act, situation));
  const { promises, proposal } = promisesIn(promised, actor);
  return {
    ...rest,
    halt: halted,
    promises,
    // Not yet promised to anybody: for those who prepare it and the one who is to confirm it.
    proposal: proposal && (proposal.mine || may(actor, 'promise.propose', situation)) ? proposal : null,
    window:
      rest.opensAt && rest.closesAt ? { opensAt: rest.opensAt, closesAt: rest.closesAt, reason: rest.reason } : null,
    checks: await checklist(db, actor, rest.step, caseId, now),
    acts,
    asks: acts.includes('vote.cast') ? asked(rest, actor) : null,
  };
}

/**
 * The statement to ask about next: drawn among those not yet answered, with a chance by how much is to be learned. The
 * draw follows from what she has answered and who looks, so that a page shown again asks the same; of others' answers it
 * knows no more than the figures that are shown.
 */
function asked({ statements }: Pick<PageRow, 'statements'>, actor: Principal | null): string | null {
  const open = statements.filter(({ mine }) => mine === null);
  const figures = statements.map(({ agree, disagree, cantSay }) => [agree, disagree, cantSay]).join();
  const draw = createHash('sha256').update(`${figures} ${open.length} ${actor?.personId}`).digest().readUInt32BE();
  const priority = new Map(open.map((one) => [one.id, one.priority]));
  return (
    nextStatement(
      seeded(draw),
      open.map((one) => one.id),
      priority,
    ) ?? null
  );
}

/** What is still missing, shown to those who can do something about it: by exactly the rule that will judge. */
async function checklist(db: Db, actor: Principal | null, step: Step, caseId: string, now: Date) {
  if (!may(actor, 'case.advance')) return [];
  const leaving = await judgeStep(step, 'beforeLeaving', db, caseId, now);
  const next = step < 7 ? await judgeStep((step + 1) as Step, 'beforeEntering', db, caseId, now) : [];
  // What had to be true before is told only when it is not.
  const standing = (await judgeStanding(step, db, caseId, now)).filter((check) => !check.met && step > STEP.summary);
  return [...leaving, ...next, ...standing];
}

const pageRow = prepared<{ caseId: string; me: string | null }, CaseRow & PageRow>(
  () => sql`select ${CASE_COLUMNS}, c.need, c.need_plain as "needPlain", c.theme, c.contributions, ${asIso(sql`c.closed_at`)} as "closedAt",
      case when c.closed_at is not null and c.step < 7 then (select jsonb_build_object('id', m.id, 'title', m.title)
        from activity a join development_case m on m.id = (a.details ->> 'mergedInto')::uuid
        where a.case_id = c.id and a.kind = 'case.closed' order by a.case_number desc limit 1) end as "joinedTo",
      (select jsonb_build_object('kind', kind, 'reason', reason, 'untilDay', until_day, 'closingMessage', closing_message)
        from halt where case_id = c.id and ended_at is null) as halted,
      coalesce((select jsonb_agg(jsonb_build_object('step', step, 'way', way, 'reason', reason, 'enteredAt', entered_at,
        'leftAt', left_at, 'targetDay', target_day, 'skipped', skipped) order by entered_at, step)
        from stay where case_id = c.id), '[]') as stays,
      coalesce((select jsonb_agg(jsonb_build_object('step', step, 'day', day) order by step)
        from timetable where case_id = c.id), '[]') as timetable,
      coalesce((select array_agg(viewpoint order by viewpoint) from member where case_id = c.id and ended_at is null), '{}') as viewpoints,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'text', s.text, 'agree', s.shown_agree, 'disagree', s.shown_disagree,
        'cantSay', s.shown_cant_say, 'mine', v.value, 'priority', s.priority) order by s.at, s.id)
        from statement s left join vote v on v.statement_id = s.id and v.person_id = ${ME} where s.case_id = c.id and not s.waits), '[]') as statements,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'title', w.title, 'startsAt', w.starts_at, 'place', w.place,
        'remote', w.remote, 'capacity', w.capacity, 'heldAt', w.held_at,
        'calledOff', case when w.cancelled_at is not null then coalesce(w.cancelled_reason, '') end,
        'coming', (select count(*) from sign_up where workshop_id = w.id and cancelled_at is null),
        'signedUp', exists (select from sign_up where workshop_id = w.id and person_id = ${ME} and cancelled_at is null))
        order by w.starts_at, w.id) from workshop w where w.case_id = c.id), '[]') as workshops,
      exists (select from follow where case_id = c.id and person_id = ${ME}) as following,
      (select jsonb_build_object('promisedDay', l.promised_day, 'dueDay', l.due_day, 'reason', l.reason)
        from postponement l join handover h on h.case_id = l.case_id and h.due_day = l.due_day
        where l.case_id = c.id order by l.at desc, l.id desc limit 1) as "lateAnswer",
      ${PROMISES} as promised
    from ${CASE_FROM} where c.id = ${sql.placeholder('caseId')}`,
);
