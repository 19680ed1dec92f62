import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { contribution } from '../../../../db/schema/contributions.ts';
import { unused } from '../../../../db/schema/answers.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { afterRow } from '../../../access/contribution.ts';
import { onCase } from '../../../access/on-case.ts';
import { contributionViews, nextKey, PAGE, type Page } from '../../../contributions/view.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { clearApprovals } from './drafting.ts';
import { demandSummarySeen } from './access.ts';
import { notUsedHere } from './step.ts';

interface NotUsed {
  readonly contributionIds: readonly string[];
  readonly reason: string;
}

/** Marks contributions as not used, because …; the writers read the reason. A source of a point is refused. */
export const markUnused = onCase(
  'unused.mark',
  async ({ tx, me, seen, now, tell }, { contributionIds, reason }: NotUsed) => {
    const ids = [...new Set(contributionIds)];
    await demandUnusable(tx, seen.id, ids);
    const row = { caseId: seen.id, reason: clean(reason), by: me.personId, at: now };
    await tx
      .insert(unused)
      .values(ids.map((contributionId) => ({ contributionId, ...row })))
      .onConflictDoUpdate({ target: unused.contributionId, set: row });
    await clearApprovals(tx, seen.id);
    await tell('unused.marked', { contributionIds: ids });
  },
);

async function demandUnusable(tx: Tx, caseId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .select({
      id: contribution.id,
      // Written out: in a query of one table drizzle leaves the table's name away, and a bare id would be the point's.
      sourced: sql<boolean>`exists (select from point_source s join point p on p.id = s.point_id
        where s.contribution_id = contribution.id and p.case_id = ${caseId} and p.removed_at is null)`,
    })
    .from(contribution)
    .where(and(inArray(contribution.id, [...ids]), eq(contribution.caseId, caseId), isNull(contribution.parentId)));
  const known = new Set(rows.map((row) => row.id));
  const wrong = ids.filter((id) => !known.has(id));
  if (wrong.length > 0) throw new Refusal('not_found', { contributionIds: wrong });
  const sourced = rows.filter((row) => row.sourced).map((row) => row.id);
  if (sourced.length > 0) throw new Refusal('conflict', { contributionIds: sourced });
}

/** Takes the mark away: the contributions wait for a point again. */
export const unmarkUnused = onCase('unused.mark', async ({ tx, seen, tell }, ids: readonly string[]) => {
  const inCase = tx.select({ id: contribution.id }).from(contribution).where(eq(contribution.caseId, seen.id));
  const gone = await tx
    .delete(unused)
    .where(and(inArray(unused.contributionId, [...ids]), inArray(unused.contributionId, inCase)))
    .returning({ id: unused.contributionId });
  if (gone.length === 0) return;
  await clearApprovals(tx, seen.id);
  await tell('unused.unmarked', { contributionIds: gone.map((row) => row.id) });
});

/** What was left out of the summary and why, a page at a time. */
export async function unusedOf(db: Db, actor: Principal | null, caseId: string, { after, limit = PAGE }: Page) {
  await demandSummarySeen(db, actor, caseId);
  const marked = notUsedHere('contribution');
  const seen = await contributionViews(db, actor, {
    where: and(
      eq(contribution.caseId, caseId),
      marked,
      after ? afterRow('contribution', 'created_at', after, '>') : undefined,
    ),
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit,
  });
  const reasons = await reasonsOf(
    db,
    seen.map((one) => one.id),
  );
  const items = seen.map((one) => ({ contribution: one, reason: reasons.get(one.id) ?? '' }));
  return { items, next: nextKey(seen, limit) };
}

async function reasonsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(unused)
    .where(inArray(unused.contributionId, [...ids]));
  return new Map(rows.map((row) => [row.contributionId, row.reason]));
}
