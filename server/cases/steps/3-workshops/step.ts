import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { STEP } from '../../../contract/words.ts';
import { found } from '../../../base/refusal.ts';
import type { StepDeclaration } from '../step.ts';

export interface WorkshopFacts {
  /** Workshops held whose attendance and notes are both recorded. */
  readonly recorded: number;
}

/** Step 3: meet and think together. Left when one workshop is held and recorded; or skipped with a reason. */
export const workshops: StepDeclaration<WorkshopFacts> = {
  step: STEP.workshops,
  facts: workshopFacts,
  beforeEntering: [],
  beforeLeaving: [{ key: 'workshop_held', met: (facts) => facts.recorded > 0 }],
};

async function workshopFacts(db: Db | Tx, caseId: string): Promise<WorkshopFacts> {
  const { rows } = await db.execute<{ recorded: number }>(sql`
    select count(*)::int as recorded from workshop
    where case_id = ${caseId} and held_at is not null and cancelled_at is null and coalesce(notes, '') <> ''
      and exists (select from attendance where workshop_id = workshop.id)`);
  return found(rows[0]);
}
