import Type from 'typebox';
import { Day, Id, Maybe, Moment, OneOf, StepNumber } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';

export const Stay = Type.Object({
  step: StepNumber,
  way: Type.String(),
  reason: Maybe(Type.String()),
  enteredAt: Moment,
  leftAt: Maybe(Moment),
  targetDay: Maybe(Day),
  skipped: Type.Integer(),
});
export const Statement = Type.Object({
  id: Id,
  text: Type.String(),
  /** Counts as last shown; all null = not shown. */
  agree: Maybe(Type.Integer()),
  disagree: Maybe(Type.Integer()),
  cantSay: Maybe(Type.Integer()),
  mine: Maybe(OneOf(words.VOTES)),
});
export const Workshop = Type.Object({
  id: Id,
  title: Type.String(),
  startsAt: Moment,
  place: Type.String(),
  remote: Type.Boolean(),
  capacity: Maybe(Type.Integer()),
  coming: Type.Integer(),
  heldAt: Maybe(Moment),
  /** Why it was called off; null while it is not. */
  calledOff: Maybe(Type.String()),
  /** The one who asks has signed up for it. */
  signedUp: Type.Boolean(),
});
export const Promised = Type.Object({
  id: Id,
  canChange: Type.String(),
  cannotChange: Type.String(),
  answerBy: Day,
  changeReason: Maybe(Type.String()),
  confirmedAt: Maybe(Moment),
  decisionMaker: Maybe(Type.String()),
});
export const Halt = Type.Object({
  kind: OneOf(words.HALT_KINDS),
  reason: Type.String(),
  untilDay: Maybe(Day),
  closingMessage: Maybe(Type.String()),
});

export const Joined = Type.Object({ id: Id, title: Type.String() });
export const Target = Type.Object({ step: StepNumber, day: Day });
export const Late = Type.Object({ promisedDay: Maybe(Day), dueDay: Day, reason: Type.String() });

/** All that a case's page shows. */
export const CasePage = Type.Object({
  id: Id,
  title: Type.String(),
  need: Type.String(),
  needPlain: Type.String(),
  theme: Type.String(),
  step: StepNumber,
  number: Type.Integer(),
  contributions: Type.Integer(),
  closedAt: Maybe(Moment),
  /** The case into which this one was merged. */
  joinedTo: Maybe(Joined),
  /** How and why the case stands still. */
  halt: Maybe(Halt),
  stays: Type.Array(Stay),
  timetable: Type.Array(Target),
  viewpoints: Type.Array(OneOf(words.VIEWPOINTS)),
  statements: Type.Array(Statement),
  workshops: Type.Array(Workshop),
  following: Type.Boolean(),
  promises: Type.Array(Promised),
  proposal: Maybe(Type.Object({ ...Promised.properties, mine: Type.Boolean() })),
  /** The answer comes later than was promised, or nobody promised a day (null): both days, and why. */
  lateAnswer: Maybe(Late),
  window: Maybe(Type.Object({ opensAt: Moment, closesAt: Moment, reason: Maybe(Type.String()) })),
  checks: Type.Array(Type.Object({ key: Type.String(), met: Type.Boolean() })),
  acts: Type.Array(Type.String()),
  /** The statement to ask the one who looks about next. */
  asks: Maybe(Id),
  member: Type.Boolean(),
});
