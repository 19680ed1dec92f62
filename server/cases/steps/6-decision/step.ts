import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { STEP } from '../../../contract/words.ts';
import type { StepDeclaration } from '../step.ts';

export interface DecisionFacts {
  readonly dueDay: string | null;
  readonly receivers: number;
  readonly points: number;
  readonly answered: number;
}

/** The decision makers deal with the summary; it goes on when each point has a published answer (R5). */
export const decision: StepDeclaration<DecisionFacts> = {
  step: STEP.decision,
  facts: decisionFacts,
  beforeEntering: [
    { key: 'decision_has_receivers', met: (facts) => facts.receivers > 0 },
    { key: 'decision_has_due_day', met: (facts) => facts.dueDay !== null },
  ],
  beforeLeaving: [{ key: 'decision_all_answered', met: allAnswered }],
};

/** Every point of the summary has a published answer. */
export function allAnswered({ points, answered }: Pick<DecisionFacts, 'points' | 'answered'>): boolean {
  return points > 0 && answered === points;
}

export async function decisionFacts(db: Db | Tx, caseId: string): Promise<DecisionFacts> {
  const { rows } = await db.execute<{ [K in keyof DecisionFacts]: DecisionFacts[K] }>(sql`
    select (select h.due_day from handover h where h.case_id = ${caseId}) as "dueDay",
      (select count(*)::int from receiver r where r.case_id = ${caseId}) as receivers,
      count(p.id)::int as points, count(a.published_at)::int as answered
    from point p left join answer a on a.point_id = p.id
    where p.case_id = ${caseId} and p.removed_at is null`);
  return rows[0] ?? { dueDay: null, receivers: 0, points: 0, answered: 0 };
}
