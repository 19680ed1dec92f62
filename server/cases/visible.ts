import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { developmentCase, halt, member, stay } from '../../db/schema/cases.ts';
import type { HaltKind, Step } from '../contract/words.ts';
import type { Situation } from '../people/may.ts';
import type { Principal } from '../people/principal.ts';
import { found } from '../refusal.ts';

/** A case as the rules see it: where it is, whether it stands still, and what the actor is to it. */
export interface CaseInSight {
  readonly id: string;
  readonly title: string;
  readonly step: Step;
  readonly number: number;
  readonly ownerId: string | null;
  readonly halt: HaltKind | null;
  readonly closed: boolean;
  /** The actor is an accepted member of its planning group. */
  readonly member: boolean;
}

/**
 * Loads the case for an act, or refuses as not found. With lock, the case's row stays locked until commit. What hangs on
 * the case is read after the lock has been given: a statement that waited for it would still see the time before.
 */
export async function caseInSight(
  db: Db | Tx,
  actor: Principal | null,
  caseId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<CaseInSight> {
  const thisCase = eq(developmentCase.id, caseId);
  if (lock === 'lock') await db.select({ id: developmentCase.id }).from(developmentCase).where(thisCase).for('update');
  const [row] = await db
    .select({
      id: developmentCase.id,
      title: developmentCase.title,
      step: developmentCase.step,
      number: developmentCase.number,
      closedAt: developmentCase.closedAt,
      ownerId: sql<
        string | null
      >`(select ${stay.ownerId} from ${stay} where stay.case_id = development_case.id and stay.left_at is null)`,
      halt: sql<HaltKind | null>`(select ${halt.kind} from ${halt} where halt.case_id = development_case.id and halt.ended_at is null)`,
      member: sql<boolean>`exists (select from ${member} where member.case_id = development_case.id
        and member.person_id = ${actor?.personId ?? null}::uuid and member.ended_at is null)`,
    })
    .from(developmentCase)
    .where(thisCase);
  const { closedAt, ...rest } = found(row);
  return { ...rest, closed: closedAt !== null };
}

/** What may() needs to know of a case. */
export function situationOf(seen: CaseInSight): Situation {
  return { step: seen.step, still: seen.closed || seen.halt !== null, member: seen.member };
}
