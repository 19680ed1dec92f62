import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { LIVED_EXPERIENCE, STEP, type Viewpoint } from '../../../contract/words.ts';
import { found } from '../../../base/refusal.ts';
import type { StepDeclaration } from '../step.ts';

export interface PlanningFacts {
  /** One viewpoint for each accepted member. */
  readonly viewpoints: readonly Viewpoint[];
  readonly mixReason: boolean;
  readonly answerDaySet: boolean;
}

const SMALLEST_GROUP = 3;
const SMALLEST_MIX = 3;

/** Step 2: a group of different people plans the work, and agrees by when the answer comes. */
export const planning: StepDeclaration<PlanningFacts> = {
  step: STEP.planning,
  facts: planningFacts,
  beforeEntering: [],
  beforeLeaving: [
    { key: 'three_members', met: (facts) => facts.viewpoints.length >= SMALLEST_GROUP },
    { key: 'lived_experience', met: (facts) => facts.viewpoints.some((one) => LIVED_EXPERIENCE.includes(one)) },
    { key: 'professional', met: (facts) => facts.viewpoints.includes('professional') },
    { key: 'three_viewpoints', met: (facts) => new Set(facts.viewpoints).size >= SMALLEST_MIX || facts.mixReason },
    { key: 'timetable', met: (facts) => facts.answerDaySet },
  ],
};

async function planningFacts(db: Db | Tx, caseId: string): Promise<PlanningFacts> {
  const { rows } = await db.execute<{ viewpoints: Viewpoint[]; mixReason: boolean; answerDaySet: boolean }>(sql`
    select
      coalesce((select array_agg(viewpoint) from member where case_id = ${caseId} and ended_at is null), '{}') as viewpoints,
      exists (select from mix_reason where case_id = ${caseId}) as "mixReason",
      exists (select from timetable where case_id = ${caseId} and step = ${STEP.response}) as "answerDaySet"`);
  return found(rows[0]);
}
