import Type from 'typebox';
import { Day, Id, Maybe, Moment, OneOf, StepNumber } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';

const Point = Type.Object({ id: Id, text: Type.String(), plain: Type.String(), kind: OneOf(words.POINT_KINDS) });
/** What became of a contribution: exactly one of these (R1). */
export const ThreadState = Type.Union([
  Type.Object({
    kind: Type.Literal('waiting'),
    /** Null in the inbox. */
    step: Maybe(StepNumber),
    answerBy: Maybe(Day),
    due: Maybe(Day),
  }),
  Type.Object({ kind: Type.Literal('in_point'), points: Type.Array(Point) }),
  Type.Object({ kind: Type.Literal('not_used'), reason: Type.String() }),
  Type.Object({ kind: Type.Literal('not_taken_up'), reason: Type.String() }),
  Type.Object({ kind: Type.Literal('withdrawn') }),
]);
export type ThreadState = Type.Static<typeof ThreadState>;

export const ThreadItem = Type.Object({
  id: Id,
  kind: OneOf(words.CONTRIBUTION_KINDS),
  text: Type.String(),
  /** How I reworded it after others had answered to it, and when. */
  later: Maybe(Type.Object({ text: Type.String(), at: Moment })),
  lang: OneOf(words.LANGUAGES),
  /** Given back when the text is changed. */
  version: Type.Integer(),
  presence: OneOf(words.PRESENCES),
  penName: Maybe(Type.String()),
  channel: OneOf(words.CHANNELS),
  createdAt: Moment,
  place: OneOf(['inbox', 'case', 'not_taken_up'] as const),
  /**
   * `due`: when the case's present step is to end; at the decision makers, when the answer is promised. `halt`: it stands
   * still, or has ended with a closing message.
   */
  case: Maybe(
    Type.Object({
      id: Id,
      title: Type.String(),
      step: StepNumber,
      due: Maybe(Day),
      halt: Maybe(
        Type.Object({ kind: OneOf(words.HALT_KINDS), reason: Type.String(), closingMessage: Maybe(Type.String()) }),
      ),
    }),
  ),
  state: ThreadState,
  answers: Type.Array(
    Type.Object({
      pointId: Id,
      kind: OneOf(words.ANSWER_KINDS),
      reason: Type.String(),
      nextStep: Type.String(),
      nextDay: Maybe(Day),
      publishedAt: Moment,
      by: Maybe(Type.String()),
    }),
  ),
  deeds: Type.Array(Type.Object({ pointId: Id, text: Type.String(), day: Day })),
  /** Kept, and seen by others when the Verstas has looked at it. */
  waits: Type.Boolean(),
  /** Told to the author: why it is hidden from others, and whether she has answered to that. */
  hiding: Maybe(
    Type.Object({ reason: OneOf(words.HIDE_REASONS), note: Type.String(), at: Moment, appealed: Type.Boolean() }),
  ),
});
export type ThreadItem = Type.Static<typeof ThreadItem>;
