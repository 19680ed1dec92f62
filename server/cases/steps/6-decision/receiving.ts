import { and, eq, or } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { receiver } from '../../../../db/schema/answers.ts';
import { situationOf } from '../../../access/case.ts';
import type { Situation } from '../../../access/may.ts';
import type { Looking } from '../../../access/on-case.ts';
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

/** The situation of an act that belongs to those who have one of these parts. */
export function partOf(...parts: readonly NonNullable<Part>[]) {
  return async ({ tx, actor, seen }: Pick<Looking<unknown>, 'tx' | 'actor' | 'seen'>): Promise<Situation> => {
    const held = await partIn(tx, actor, seen.id);
    return { ...situationOf(seen), own: parts.some((part) => part === held) };
  };
}
