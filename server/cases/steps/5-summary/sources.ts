import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { contribution } from '../../../../db/schema/contributions.ts';
import { pointSource, unused } from '../../../../db/schema/answers.ts';
import { record } from '../../../activity/record.ts';
import { afterRow } from '../../../access/contribution.ts';
import { contributionViews, nextKey, PAGE, type Page } from '../../../contributions/view.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { clearApprovals, demandUnanswered, pointDraft, standingPoint } from './drafting.ts';
import { standsAs } from './step.ts';
import { demandSummarySeen } from './access.ts';

/** Refuses, with the ids, what cannot carry a point: unknown, of another case, withdrawn or hidden. */
export async function demandSources(tx: Tx, caseId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .select({ id: contribution.id })
    .from(contribution)
    .where(and(inArray(contribution.id, [...ids]), eq(contribution.caseId, caseId), standsAs('contribution')));
  const good = new Set(rows.map((row) => row.id));
  const wrong = ids.filter((id) => !good.has(id));
  if (wrong.length > 0) throw new Refusal('not_found', { contributionIds: wrong });
}

/** Links the contributions to the point; whatever a point rests on is not "unused" any more. */
export async function link(tx: Tx, pointId: string, ids: readonly string[]): Promise<void> {
  await tx
    .insert(pointSource)
    .values(ids.map((contributionId) => ({ pointId, contributionId })))
    .onConflictDoNothing();
  await tx.delete(unused).where(inArray(unused.contributionId, [...ids]));
}

/** Adds one contribution under a point, or takes it away. Doing it twice changes nothing more. Whose words have been
 * answered with the point stay in it. */
export async function setSource(
  db: Db,
  actor: Principal | null,
  pointId: string,
  contributionId: string,
  way: 'add' | 'remove',
): Promise<void> {
  await db.transaction(async (tx) => {
    const { me, row } = await pointDraft(tx, actor, pointId);
    if (way === 'add') {
      await demandSources(tx, row.caseId, [contributionId]);
      await link(tx, pointId, [contributionId]);
    } else {
      await demandUnanswered(tx, pointId);
      await tx
        .delete(pointSource)
        .where(and(eq(pointSource.pointId, pointId), eq(pointSource.contributionId, contributionId)));
    }
    await clearApprovals(tx, row.caseId);
    const { personId: actorId } = me;
    await record(tx, { kind: 'point.written', actorId, caseId: row.caseId, contributionId, details: { pointId } });
  });
}

/** The originals under a point, a page at a time, each as its speaker chose to be seen. */
export async function sourcesOf(db: Db, actor: Principal | null, pointId: string, { after, limit = PAGE }: Page) {
  const { caseId } = await db.transaction((tx) => standingPoint(tx, pointId));
  await demandSummarySeen(db, actor, caseId);
  const linked = sql`exists (select from point_source s
    where s.point_id = ${pointId} and s.contribution_id = ${contribution.id})`;
  const items = await contributionViews(db, actor, {
    where: and(linked, after ? afterRow('contribution', 'created_at', after, '>') : undefined),
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit,
  });
  return { items, next: nextKey(items, limit) };
}
