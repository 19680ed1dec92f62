import type { Db, Tx } from '../../../db/connection.ts';
import type { Step } from '../../contract/words.ts';

/** One line of a step's checklist: met or not, judged by a pure function of the step's facts. */
export interface Check<Facts> {
  /** Stable name; its sentence is in the message files as check_<key>. */
  readonly key: string;
  readonly met: (facts: Facts, now: Date) => boolean;
}

/**
 * A step declared: what must be true before a case enters it and before it leaves it forward.
 * The page's "what is still missing", the API's refusal and the tests read this same declaration.
 */
export interface StepDeclaration<Facts> {
  readonly step: Step;
  /** Gathers, in as few queries as it can, all that the checks look at. */
  readonly facts: (db: Db | Tx, caseId: string) => Promise<Facts>;
  readonly beforeEntering: readonly Check<Facts>[];
  readonly beforeLeaving: readonly Check<Facts>[];
  /** What is asked before leaving holds on: in every later step, when it is answered and when it is closed. */
  readonly lasts?: true;
}

export interface JudgedCheck {
  readonly key: string;
  readonly met: boolean;
}

/** Judges one list of a declaration. */
export async function judge<Facts>(
  declaration: StepDeclaration<Facts>,
  which: 'beforeEntering' | 'beforeLeaving',
  db: Db | Tx,
  caseId: string,
  now: Date,
): Promise<JudgedCheck[]> {
  const facts = await declaration.facts(db, caseId);
  return declaration[which].map((check) => ({ key: check.key, met: check.met(facts, now) }));
}
