import Type from 'typebox';
import { Day, Id, Maybe, Moment, OneOf, StepNumber } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import { SeenPoint } from '../5-summary/points-view.ts';

const PARTS = ['receiver', 'deputy'] as const;
/** One case on the desk of one who answers. */
export const DeskItem = Type.Object({
  caseId: Id,
  title: Type.String(),
  dueDay: Day,
  part: OneOf(PARTS),
  points: Type.Integer(),
  /** Points with a whole answer, published or not; and with a published one. */
  drafted: Type.Integer(),
  answered: Type.Integer(),
});
export type DeskItem = Type.Static<typeof DeskItem>;

const Draft = Type.Object({
  kind: OneOf(words.ANSWER_KINDS),
  reason: Type.String(),
  nextStep: Type.String(),
  nextDay: Maybe(Day),
  version: Type.Integer(),
  /** Who wrote it last, and when. */
  by: Maybe(Type.String()),
  mine: Type.Boolean(),
  at: Moment,
  /** It was written to an earlier wording of the point: it is saved anew before it can be published. */
  earlier: Type.Boolean(),
  /** Nothing is missing from it: it can be published. */
  whole: Type.Boolean(),
});
export const DecisionPage = Type.Object({
  caseId: Id,
  title: Type.String(),
  step: StepNumber,
  /** What I am to these answers; null for a coordinator who looks on. */
  part: Maybe(OneOf(PARTS)),
  dueDay: Maybe(Day),
  promise: Maybe(Type.Object({ canChange: Type.String(), cannotChange: Type.String(), answerBy: Day })),
  points: Type.Array(
    Type.Object({
      ...SeenPoint.properties,
      /** `earlier`: said of an earlier wording. */
      objections: Type.Array(
        Type.Object({ value: OneOf(words.CHECK_MARKS), because: Type.String(), earlier: Type.Boolean() }),
      ),
      /** There is a draft, whole or half. */
      drafted: Type.Boolean(),
      draft: Maybe(Draft),
    }),
  ),
});
export type DecisionPage = Type.Static<typeof DecisionPage>;
