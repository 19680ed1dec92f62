import type { Db, Tx } from '../../../../db/connection.ts';
import { STEP } from '../../../contract/words.ts';
import { allAnswered, decisionFacts } from '../6-decision/step.ts';
import type { StepDeclaration } from '../step.ts';
import { deliverySums } from './deliveries.ts';
import { unowed } from './owe.ts';

export interface ResponseFacts {
  readonly points: number;
  readonly answered: number;
  /** Messages owed that are neither delivered nor ended by a person, and participants to whom the answer is not even owed yet. */
  readonly missing: number;
  readonly unowed: number;
}

/** Everyone who took part hears what happens; leaving the last step is closing the case (R8). */
export const response: StepDeclaration<ResponseFacts> = {
  step: STEP.response,
  facts: responseFacts,
  beforeEntering: [{ key: 'response_all_answered', met: allAnswered }],
  beforeLeaving: [{ key: 'response_all_delivered', met: (facts) => facts.missing === 0 && facts.unowed === 0 }],
};

async function responseFacts(db: Db | Tx, caseId: string): Promise<ResponseFacts> {
  const { points, answered } = await decisionFacts(db, caseId);
  const { missing } = await deliverySums(db, caseId);
  return { points, answered, missing, unowed: await unowed(db, caseId) };
}
