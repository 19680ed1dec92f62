import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { checkInForce } from '../../../../db/schema/now.ts';
import { summaryApproval } from '../../../access/summary.ts';
import { found } from '../../../base/refusal.ts';
import { STEP } from '../../../contract/words.ts';
import type { StepDeclaration } from '../step.ts';

export interface SummaryFacts {
  readonly points: number;
  readonly withoutText: number;
  readonly withoutPlain: number;
  readonly withoutSources: number;
  /** Contributions of the case that are neither in a point nor marked unused. */
  readonly uncovered: number;
  readonly checkWaived: boolean;
  readonly checkEndsAt: Date | null;
  /** Points that were first written after the check had ended or been waived. */
  readonly unshown: number;
  /** By half of the planning group, with lived experience among them. */
  readonly approved: boolean;
}

/**
 * The summary may go to the decision makers when each point has its words, its plain words and a source (R11), nothing
 * that was said is left out without a reason, the speakers have had their check (R12), and the planning group approves.
 */
export const summary: StepDeclaration<SummaryFacts> = {
  step: STEP.summary,
  facts: summaryFacts,
  beforeEntering: [],
  beforeLeaving: [
    { key: 'summary_has_points', met: (facts) => facts.points > 0 },
    { key: 'summary_points_worded', met: (facts) => facts.withoutText === 0 },
    { key: 'summary_points_plain', met: (facts) => facts.withoutPlain === 0 },
    { key: 'summary_points_sourced', met: (facts) => facts.withoutSources === 0 },
    { key: 'summary_covers_everything', met: (facts) => facts.uncovered === 0 },
    { key: 'summary_checked', met: (facts, now) => checkDone(facts, now) },
    { key: 'summary_approved', met: (facts) => facts.approved },
  ],
  // Whatever way a case takes round this step, nothing unsourced, unchecked or unapproved is answered.
  lasts: true,
};

function checkDone({ checkWaived, checkEndsAt, unshown }: SummaryFacts, now: Date): boolean {
  return unshown === 0 && (checkWaived || (checkEndsAt !== null && checkEndsAt <= now));
}

/** SQL: the contribution is still there for a point to rest on. An erased person's words still count (R2). */
export const standsAs = (alias: string) => {
  const c = sql.identifier(alias);
  return sql`(${c}.withdrawn_at is null
    and not exists (select from hiding h where h.contribution_id = ${c}.id and h.ended_at is null))`;
};

/** SQL: the contribution is not used in its case, because …; what another case said of it is no ending here. */
export const notUsedHere = (alias: string) => {
  const c = sql.identifier(alias);
  return sql`exists (select from unused u where u.contribution_id = ${c}.id
    and coalesce(u.case_id, ${c}.case_id) is not distinct from ${c}.case_id)`;
};

/**
 * SQL: the contribution still waits for a point or a reason in its case. One that is hidden waits too, for it may be shown
 * again; one that is gone waits only for the sake of others' comments, which share its ending.
 */
export const uncovered = (alias: string) => {
  const c = sql.identifier(alias);
  return sql`(${c}.parent_id is null and not ${notUsedHere(alias)}
    and ((${c}.withdrawn_at is null and ${c}.erased_at is null) or exists (select from contribution k
      where k.parent_id = ${c}.id and k.author_id <> ${c}.author_id and k.withdrawn_at is null and k.erased_at is null))
    and not exists (select from point_source s join point p on p.id = s.point_id
      where s.contribution_id = ${c}.id and p.case_id = ${c}.case_id and p.removed_at is null))`;
};

async function summaryFacts(db: Db | Tx, caseId: string): Promise<SummaryFacts> {
  const [points, uncovered, { approved }, check] = [
    await pointFacts(db, caseId),
    await uncoveredCount(db, caseId),
    await approvalFacts(db, caseId),
    await checkFacts(db, caseId),
  ];
  return { ...points, uncovered, approved, ...check };
}

type PointFacts = Pick<SummaryFacts, 'points' | 'withoutText' | 'withoutPlain' | 'withoutSources'>;

/**
 * How many points there are, and how many of them lack something. What is with the decision makers or has been answered
 * stays sourced also when a speaker takes her words back afterwards: she may always, and her thread says so.
 */
export async function pointFacts(db: Db | Tx, caseId: string): Promise<PointFacts> {
  const { rows } = await db.execute<{ [K in keyof PointFacts]: number }>(sql`
    select count(*)::int as points,
      count(*) filter (where btrim(p.text) = '')::int as "withoutText",
      count(*) filter (where btrim(p.plain) = '')::int as "withoutPlain",
      count(*) filter (where not exists (
        select from point_source s join contribution c on c.id = s.contribution_id
        where s.point_id = p.id and (d.step > ${STEP.summary} or a.published_at is not null or ${standsAs('c')})))::int as "withoutSources"
    from point p join development_case d on d.id = p.case_id left join answer a on a.point_id = p.id
    where p.case_id = ${caseId} and p.removed_at is null`);
  return rows[0] ?? { points: 0, withoutText: 0, withoutPlain: 0, withoutSources: 0 };
}

async function uncoveredCount(db: Db | Tx, caseId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from contribution c where c.case_id = ${caseId} and ${uncovered('c')}`);
  return rows[0]?.n ?? 0;
}

/** The members of the planning group, how many of them approve the summary as it stands, and whether that is enough. */
export async function approvalFacts(db: Db | Tx, caseId: string) {
  const { rows } = await db.execute<{ members: number; approvals: number; lived: number; approved: boolean }>(
    sql`select members, approvals, lived, approved from ${summaryApproval(sql`${caseId}::uuid`)}`,
  );
  return found(rows[0]);
}

async function checkFacts(db: Db | Tx, caseId: string) {
  const check = await checkOf(db, caseId);
  const shownUntil = check?.endsAt ?? check?.opensAt;
  return {
    checkWaived: check !== null && check.waivedReason !== null,
    checkEndsAt: check?.endsAt ?? null,
    unshown: shownUntil ? await writtenAfter(db, caseId, shownUntil) : 0,
  };
}

/** How many of the case's points were first written after the moment; their speakers have not been asked about them. */
async function writtenAfter(db: Db | Tx, caseId: string, at: Date): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from point p join point_version v on v.point_id = p.id and v.version = 1
    where p.case_id = ${caseId} and p.removed_at is null and v.at > ${at.toISOString()}::timestamptz`);
  return rows[0]?.n ?? 0;
}

/** The check that counts now. */
export async function checkOf(db: Db | Tx, caseId: string) {
  const [row] = await db.select().from(checkInForce).where(eq(checkInForce.caseId, caseId));
  return row ?? null;
}
