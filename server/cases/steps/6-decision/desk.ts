import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../../../../db/connection.ts';
import { answer, checkMark, handover, point, receiver } from '../../../../db/schema/answers.ts';
import { person } from '../../../../db/schema/people.ts';
import { promiseInForce } from '../../../../db/schema/now.ts';
import { NEEDS_DAY, STEP } from '../../../contract/words.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { earlierMark, pointsSeen, type SeenPoint } from '../5-summary/points-view.ts';
import { answersTo, lacking } from './answers.ts';
import type { DecisionPage, DeskItem } from './desk-schema.ts';
import { partIn, type Part } from './receiving.ts';

/** Whether answer `a` to point `p` lacks nothing and answers to its present wording, as answers.ts judges it. */
export const whole = sql`(btrim(a.reason) <> '' and btrim(a.next_step) <> ''
  and (a.next_day is not null or a.kind <> all(${sql.param([...NEEDS_DAY])}::text[]))
  and (a.published_at is not null or coalesce(a.point_version, p.version) = p.version))`;

/** The cases that wait for my answers, the most urgent first, a page at a time. */
export async function myDesk(
  db: Db,
  actor: Principal | null,
  { after, limit = 50 }: { after?: string | undefined; limit?: number | undefined },
): Promise<{ items: DeskItem[]; next: string | null }> {
  const me = signedIn(actor).personId;
  demand(actor, 'answer.see_desk', { own: true });
  const further = after
    ? sql`and (h.due_day, h.case_id) > (select k.due_day, k.case_id from handover k where k.case_id = ${after}::uuid)`
    : sql``;
  const { rows } = await db.execute<DeskItem & Record<string, unknown>>(sql`
    select d.id as "caseId", d.title, h.due_day as "dueDay",
      case when exists (select from receiver r where r.case_id = d.id and r.person_id = ${me})
        then 'receiver' else 'deputy' end as part,
      n.points, n.drafted, n.answered
    from development_case d join handover h on h.case_id = d.id
    cross join lateral (select count(*)::int as points, count(*) filter (where ${whole})::int as drafted,
        count(a.published_at)::int as answered
      from point p left join answer a on a.point_id = p.id where p.case_id = d.id and p.removed_at is null) n
    where d.step = 6 and d.closed_at is null
      and d.id in (select r.case_id from receiver r where r.person_id = ${me} or r.deputy_id = ${me}) ${further}
    order by h.due_day, h.case_id limit ${limit}`);
  return { items: rows, next: rows.length === limit ? (rows.at(-1)?.caseId ?? null) : null };
}

/**
 * Everything a receiver needs to answer, in one page: the promise, each point with how many said it, the check's shares
 * and objections without names (R12), and the drafts. For receivers, their deputies and coordinators.
 */
export async function decisionPage(db: Db, actor: Principal | null, caseId: string, now: Date): Promise<DecisionPage> {
  const seen = await visibleCase(db, actor, caseId);
  const part = await partIn(db, actor, caseId);
  demand(actor, 'answer.see_desk', { ...situationOf(seen), own: part !== null });
  if (part === 'receiver' && seen.step >= STEP.decision) await markOpened(db, signedIn(actor).personId, caseId, now);
  const points = await pointsSeen(db, actor, caseId, 'safe');
  const [due] = await db.select({ day: handover.dueDay }).from(handover).where(eq(handover.caseId, caseId));
  return {
    caseId,
    title: seen.title,
    step: seen.step,
    part,
    dueDay: due?.day ?? null,
    promise: await confirmedPromise(db, caseId),
    points: await withDrafts(db, actor, points, part),
  };
}

async function markOpened(db: Db, personId: string, caseId: string, now: Date): Promise<void> {
  await db
    .update(receiver)
    .set({ openedAt: now })
    .where(and(eq(receiver.caseId, caseId), eq(receiver.personId, personId), isNull(receiver.openedAt)));
}

async function confirmedPromise(db: Db, caseId: string) {
  const { canChange, cannotChange, answerBy } = promiseInForce;
  const [row] = await db
    .select({ canChange, cannotChange, answerBy })
    .from(promiseInForce)
    .where(eq(promiseInForce.caseId, caseId));
  return row ?? null;
}

// A draft is between the receiver and her deputy: a coordinator sees that there is one, not its words.
async function withDrafts(
  db: Db,
  actor: Principal | null,
  points: readonly SeenPoint[],
  part: Part,
): Promise<DecisionPage['points']> {
  const ids = points.map((one) => one.id);
  if (ids.length === 0) return [];
  const drafts = await draftsOf(db, actor, ids);
  const objections = Map.groupBy(await objectionsTo(db, ids), (one) => one.pointId);
  const byPoint = new Map(drafts.map((draft) => [draft.pointId, draft]));
  return points.map((one) => ({
    ...one,
    objections: (objections.get(one.id) ?? []).map(({ value, because, earlier }) => ({ value, because, earlier })),
    drafted: byPoint.has(one.id),
    draft: (part && byPoint.get(one.id)) ?? null,
  }));
}

async function draftsOf(db: Db, actor: Principal | null, pointIds: string[]) {
  const rows = await db
    .select({
      pointId: answer.pointId,
      kind: answer.kind,
      reason: answer.reason,
      nextStep: answer.nextStep,
      nextDay: answer.nextDay,
      version: answer.version,
      by: person.name,
      byId: answer.draftedBy,
      at: answer.draftedAt,
      pointVersion: answer.pointVersion,
      pointNow: point.version,
    })
    .from(answer)
    .innerJoin(person, eq(person.id, answer.draftedBy))
    .innerJoin(point, eq(point.id, answer.pointId))
    .where(and(inArray(answer.pointId, pointIds), isNull(answer.publishedAt)));
  return rows.map(({ byId, at, pointVersion, pointNow, ...draft }) => {
    const earlier = !answersTo({ pointVersion }, pointNow);
    return {
      ...draft,
      mine: byId === actor?.personId,
      at: at.toISOString(),
      earlier,
      whole: !earlier && lacking(draft).length === 0,
    };
  });
}

/** What those said who did not recognise themselves in a point: their words, never their names. */
async function objectionsTo(db: Db, pointIds: string[]) {
  const m = alias(checkMark, 'm');
  return db
    .select({ pointId: m.pointId, value: m.value, because: m.because, earlier: sql<boolean>`${earlierMark}` })
    .from(m)
    .where(and(inArray(m.pointId, pointIds), ne(m.value, 'yes'), ne(m.because, '')))
    .orderBy(m.value, m.at)
    .limit(1000);
}
