import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { developmentCase } from '../../db/schema/cases.ts';
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

/** What hangs on the case. */
type Around = Pick<CaseInSight, 'ownerId' | 'halt' | 'member'>;

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
  const query = db
    .select({
      id: developmentCase.id,
      title: developmentCase.title,
      step: developmentCase.step,
      number: developmentCase.number,
      closedAt: developmentCase.closedAt,
    })
    .from(developmentCase)
    .where(eq(developmentCase.id, caseId));
  const [row] = lock === 'lock' ? await query.for('update') : await query;
  const { closedAt, ...rest } = found(row);
  return { ...rest, closed: closedAt !== null, ...(await around(db, actor, caseId)) };
}

async function around(db: Db | Tx, actor: Principal | null, caseId: string) {
  const { rows } = await db.execute<Around>(sql`
    select (select owner_id from stay where case_id = ${caseId} and left_at is null) as "ownerId",
      (select kind from halt where case_id = ${caseId} and ended_at is null) as halt,
      exists (select from member where case_id = ${caseId} and person_id = ${actor?.personId ?? null}::uuid
        and ended_at is null) as member`);
  return found(rows[0]);
}

/** What may() needs to know of a case. */
export function situationOf(seen: CaseInSight): Situation {
  return { step: seen.step, still: seen.closed || seen.halt !== null, member: seen.member };
}
