import { and, eq, or } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { receiver } from '../../../../db/schema/answers.ts';
import { holds, type Principal } from '../../../access/principal.ts';

/** What the actor is to a case's answers: its receiver (who publishes), her deputy (who drafts), or neither. */
export type Part = 'receiver' | 'deputy' | null;

/** Judged from the hand-over and from the role held today: a role that has ended ends the part at once. */
export async function partIn(db: Db | Tx, actor: Principal | null, caseId: string): Promise<Part> {
  if (!actor) return null;
  const { personId } = actor;
  const rows = await db
    .select({ personId: receiver.personId })
    .from(receiver)
    .where(and(eq(receiver.caseId, caseId), or(eq(receiver.personId, personId), eq(receiver.deputyId, personId))));
  if (rows.some((row) => row.personId === personId) && holds(actor, ['decision_maker'])) return 'receiver';
  return rows.some((row) => row.personId !== personId) && holds(actor, ['deputy', 'decision_maker']) ? 'deputy' : null;
}
