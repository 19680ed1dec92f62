import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { contribution } from '../../../../db/schema/contributions.ts';
import { pointSource, unused } from '../../../../db/schema/answers.ts';
import { afterRow } from '../../../access/contribution.ts';
import { onThing } from '../../../access/on-case.ts';
import { contributionViews, nextKey, PAGE, type Page } from '../../../contributions/view.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { clearApprovals, demandUnanswered, standingPoint } from './drafting.ts';
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
export const setSource = onThing(
  { act: 'point.write', of: standingPoint },
  async ({ tx, seen, thing: { id: pointId }, tell }, contributionId: string, way: 'add' | 'remove') => {
    if (way === 'add') {
      await demandSources(tx, seen.id, [contributionId]);
      await link(tx, pointId, [contributionId]);
    } else {
      await demandUnanswered(tx, pointId);
      await tx
        .delete(pointSource)
        .where(and(eq(pointSource.pointId, pointId), eq(pointSource.contributionId, contributionId)));
    }
    await clearApprovals(tx, seen.id);
    await tell('point.written', { pointId }, { contributionId });
  },
);

/** The originals under a point, a page at a time, each as its speaker chose to be seen. */
export async function sourcesOf(db: Db, actor: Principal | null, pointId: string, { after, limit = PAGE }: Page) {
  const { caseId } = await standingPoint(db, pointId);
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
