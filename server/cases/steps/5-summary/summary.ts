import { and, eq, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../../../db/connection.ts';
import { approval } from '../../../../db/schema/answers.ts';
import { Id, Maybe, Moment, StepNumber } from '../../../contract/schemas.ts';
import { STEP } from '../../../contract/words.ts';
import type { Principal } from '../../../access/principal.ts';
import { pointsSeen, SeenPoint } from './points-view.ts';
import { demandSummarySeen, drafts } from './access.ts';
import { approvalFacts, checkOf } from './step.ts';

export const SeenSummary = Type.Object({
  caseId: Id,
  step: StepNumber,
  findings: Type.Array(SeenPoint),
  dissent: Type.Array(SeenPoint),
  /** Why contributions were not used, and how many for each reason; the list itself is paged. */
  unused: Type.Array(Type.Object({ reason: Type.String(), contributions: Type.Integer() })),
  check: Maybe(
    Type.Object({
      opensAt: Moment,
      endsAt: Maybe(Moment),
      waivedReason: Maybe(Type.String()),
      open: Type.Boolean(),
    }),
  ),
  /** Told to those who write the summary. */
  approval: Maybe(
    Type.Object({
      members: Type.Integer(),
      approvals: Type.Integer(),
      lived: Type.Integer(),
      enough: Type.Boolean(),
      mine: Type.Boolean(),
    }),
  ),
});
export type SeenSummary = Type.Static<typeof SeenSummary>;

/** The summary in one piece: what people said together, where they differ, what was left out and why. */
export async function seenSummary(db: Db, actor: Principal | null, caseId: string, now: Date): Promise<SeenSummary> {
  const seen = await demandSummarySeen(db, actor, caseId);
  const check = await checkOf(db, caseId);
  const open = check !== null && check.endsAt !== null && check.endsAt > now;
  const writes = seen.step === STEP.summary && drafts(actor, seen);
  const points = await pointsSeen(db, actor, caseId, writes ? 'all' : open ? 'none' : 'safe');
  return {
    caseId,
    step: seen.step,
    findings: points.filter((point) => point.kind === 'finding'),
    dissent: points.filter((point) => point.kind === 'dissent'),
    unused: await unusedReasons(db, caseId),
    check: check && {
      opensAt: check.opensAt.toISOString(),
      endsAt: check.endsAt?.toISOString() ?? null,
      waivedReason: check.waivedReason,
      open,
    },
    approval: drafts(actor, seen) ? await approvalSeen(db, actor, caseId) : null,
  };
}

async function unusedReasons(db: Db, caseId: string) {
  const { rows } = await db.execute<{ reason: string; contributions: number }>(sql`
    select u.reason, count(*)::int as contributions from unused u join contribution c on c.id = u.contribution_id
    where c.case_id = ${caseId} and coalesce(u.case_id, c.case_id) = c.case_id group by u.reason order by 2 desc, 1 limit 100`);
  return rows;
}

async function approvalSeen(db: Db, actor: Principal | null, caseId: string) {
  const { approved, ...facts } = await approvalFacts(db, caseId);
  const mine = actor
    ? await db
        .select({ at: approval.at })
        .from(approval)
        .where(and(eq(approval.caseId, caseId), eq(approval.personId, actor.personId)))
    : [];
  return { ...facts, enough: approved, mine: mine.length > 0 };
}
