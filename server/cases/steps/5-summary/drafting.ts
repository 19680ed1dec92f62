import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { answer, approval, point } from '../../../../db/schema/answers.ts';
import { found, Refusal } from '../../../base/refusal.ts';

/** A point that has not been removed, with its case; or not found. */
export async function standingPoint(db: Db | Tx, pointId: string) {
  const [row] = await db.select().from(point).where(eq(point.id, pointId));
  const kept = found(row);
  return found(kept.removedAt ? null : kept);
}

/** A point with a published answer stands in the words that were answered, on what it rested on: what is new is a new point. */
export async function demandUnanswered(tx: Tx, pointId: string): Promise<void> {
  const published = and(eq(answer.pointId, pointId), isNotNull(answer.publishedAt));
  const [row] = await tx.select({ pointId: answer.pointId }).from(answer).where(published);
  if (row) throw new Refusal('answered', { pointId });
}

/** Whoever approved, approved what stood then: a changed summary is approved anew. */
export async function clearApprovals(tx: Tx, caseId: string): Promise<void> {
  await tx.delete(approval).where(eq(approval.caseId, caseId));
}
