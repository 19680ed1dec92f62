import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { answer, approval, point } from '../../../../db/schema/answers.ts';
import { demand, signedIn, type Act } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf, type VisibleCase } from '../../../access/case.ts';

export interface Drafting {
  readonly me: Principal;
  readonly seen: VisibleCase;
}

/** Locks the case for an act on its summary: those who write at the same time follow each other. */
export async function draftOf(tx: Tx, actor: Principal | null, caseId: string, act: Act): Promise<Drafting> {
  const seen = await visibleCase(tx, actor, caseId, 'lock');
  demand(actor, act, situationOf(seen));
  return { me: signedIn(actor), seen };
}

/** A point that has not been removed, with its case; or not found. */
export async function standingPoint(tx: Tx, pointId: string) {
  const [row] = await tx.select().from(point).where(eq(point.id, pointId));
  const kept = found(row);
  return found(kept.removedAt ? null : kept);
}

/** Locks the point's case for an act on the point, and reads the point as it stands then. */
export async function pointDraft(tx: Tx, actor: Principal | null, pointId: string) {
  const { caseId } = await standingPoint(tx, pointId);
  const draft = await draftOf(tx, actor, caseId, 'point.write');
  return { ...draft, row: await standingPoint(tx, pointId) };
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
