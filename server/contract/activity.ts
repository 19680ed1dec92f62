import Type, { type Static, type TObject } from 'typebox';
import { Day, Id, Maybe, Moment, OneOf, StepNumber } from './schemas.ts';
import * as words from './words.ts';

/** Who may be told of an activity of a case: anyone; its planning group and the Verstas; the Verstas; nobody but its own. */
export type Audience = 'public' | 'group' | 'verstas' | 'private';

/** A part of an open page of a case: the case's own data, what one contribution shows, or which contributions are listed. */
export type Part = 'case' | 'said' | 'voices';

/**
 * Whom an activity concerns, so that it is among her notices: all who follow, work or have spoken in the case; the author
 * of the contribution; the author of the one that it answers; the authors of those moved; who has signed up to the
 * workshop; who proposed the statement; the decision maker who promises; those to whom the summary goes.
 */
export type Concerned =
  'case' | 'author' | 'answered' | 'moved' | 'signed_up' | 'proposer' | 'decision_maker' | 'receiver';

/** Of which record the words are to be found anew: its kind, and which. */
type Found = readonly [kind: words.FoundKind, ids: string | null | readonly string[]];

/** An activity in the log, as far as its row here reads it. */
interface Logged<Details> {
  readonly caseId: string | null;
  readonly contributionId: string | null;
  readonly details: Details;
}

/** One kind of activity: what its details hold, and what follows from it. */
interface Row<Details> {
  readonly details: TObject;
  readonly audience: Audience;
  /** Which parts of an open page of the case it changes; none, if not told. */
  readonly changes?: readonly Part[];
  /**
   * What everyone may hear of stands in the case's history, except the everyday, seen where it happens: one by one it
   * would bury the case's own story. In a `named` one a decision maker speaks in her own name; nobody else is named.
   */
  readonly story?: 'everyday' | 'named';
  readonly concerns?: Concerned;
  /** Of all that happened in a case while somebody was away one line is told: the one of the lowest rank. */
  readonly rank?: number;
  readonly search?: (of: Logged<Details>) => Found;
  /** It changes what people are heard to say, or where they agree: that is to be analysed anew. */
  readonly analysis?: words.AnalysisSubject;
  /** It changes the inbox too: something has left it or come back. */
  readonly inbox?: true;
  /** After it somebody may see more or less than before. */
  readonly rights?: true;
}

const kind = <D extends TObject>(details: D, row: Omit<Row<Static<D>>, 'details'>) => ({ ...row, details });

const Nothing = Type.Object({});
const Told = Type.Object({
  kind: OneOf(words.CONTRIBUTION_KINDS),
  parentId: Maybe(Id),
  channel: Type.Optional(OneOf(words.CHANNELS)),
});
const Version = Type.Object({ version: Type.Integer() });
const Move = Type.Object({ moveId: Id, move: OneOf(words.MOVE_KINDS) });
const Workshop = Type.Object({ workshopId: Id, cancelled: Type.Optional(Type.Boolean()) });
const Window = Type.Object({ opensAt: Moment, closesAt: Moment });
const Closing = Type.Object({ closesAt: Moment });
const Statement = Type.Object({ statementId: Id });
const Point = Type.Object({ pointId: Id, version: Type.Optional(Type.Integer()) });
const Contributions = Type.Object({ contributionIds: Type.Array(Id) });
const Invitation = Type.Object({ invitationId: Id, revoked: Type.Optional(Type.Boolean()) });
const Person = Type.Object({ personId: Id });
const Role = Type.Object({ role: OneOf(words.ROLES) });
const Feedback = Type.Object({ feedbackId: Id });

const contributionFound = (of: Logged<unknown>): Found => ['contribution', of.contributionId];
const caseFound = (of: Logged<unknown>): Found => ['case', of.caseId];
const pointFound = (of: Logged<{ pointId: string }>): Found => ['point', of.details.pointId];

const PUBLIC = { audience: 'public' } as const;
/** A contribution that everyone reads, as it comes, changes or goes. */
const SAID = { ...PUBLIC, story: 'everyday', search: contributionFound } as const;
const OF_CASE = { ...PUBLIC, changes: ['case'] } as const;
const OF_GROUP = { audience: 'group', changes: ['case'] } as const;
const MOVED = { ...PUBLIC, changes: ['case', 'voices'], analysis: 'themes', inbox: true } as const;

/**
 * Every kind of activity, and all that follows from it: the one list from which the log's readers take theirs, and by
 * which whoever writes to the log or reads it is checked. The log holds ids, codes, numbers and dates: never names or texts.
 * What a kind is called in words stands beside where it is read: `historia/sentences.ts`, `ilmoitukset/sentences.ts`.
 */
const CATALOGUE = {
  'contribution.told': kind(Told, {
    ...SAID,
    changes: ['case', 'said'],
    concerns: 'answered',
    rank: 10,
    analysis: 'themes',
  }),
  'contribution.logged': kind(Told, { ...SAID, changes: ['case', 'said'], concerns: 'author', analysis: 'themes' }),
  'contribution.edited': kind(Version, { ...SAID, changes: ['said'], analysis: 'themes' }),
  'contribution.withdrawn': kind(Nothing, { ...SAID, changes: ['said'], analysis: 'themes' }),
  'contribution.presence_changed': kind(Nothing, { ...SAID, changes: ['said'] }),
  'contribution.reported': kind(
    Type.Object({ reason: Type.Optional(OneOf(words.HIDE_REASONS)), settled: Type.Optional(Type.Boolean()) }),
    { audience: 'verstas' },
  ),
  'contribution.hidden': kind(Type.Object({ reason: OneOf(words.HIDE_REASONS) }), {
    ...SAID,
    changes: ['said'],
    concerns: 'author',
    analysis: 'themes',
  }),
  'contribution.appealed': kind(Nothing, { audience: 'verstas' }),
  'contribution.shown_again': kind(Nothing, { ...SAID, changes: ['said'], concerns: 'author', analysis: 'themes' }),
  'contribution.supported': kind(Nothing, { ...PUBLIC, changes: ['said'], story: 'everyday' }),
  'contribution.support_withdrawn': kind(Nothing, { ...PUBLIC, changes: ['said'], story: 'everyday' }),
  'move.made': kind(Move, { ...MOVED, concerns: 'moved', search: caseFound }),
  'move.undone': kind(Move, { ...MOVED, concerns: 'moved', search: caseFound }),
  'case.gathered': kind(Type.Object({ moveId: Id }), { ...MOVED, search: caseFound }),
  'case.described': kind(Nothing, { ...OF_CASE, search: caseFound }),
  'case.need_versioned': kind(Version, { ...OF_CASE, search: caseFound }),
  'case.step_entered': kind(
    Type.Object({ from: StepNumber, step: StepNumber, way: OneOf(['forward', 'return', 'skip']) }),
    { ...OF_CASE, concerns: 'case', rank: 9 },
  ),
  'case.halted': kind(Type.Object({ halt: OneOf(words.HALT_KINDS), haltId: Id }), {
    ...OF_CASE,
    concerns: 'case',
    rank: 5,
  }),
  'case.resumed': kind(Type.Object({ undoneMoveId: Type.Optional(Id) }), { ...OF_CASE, concerns: 'case' }),
  'case.closed': kind(
    Type.Object({ moveId: Type.Optional(Id), mergedInto: Type.Optional(Id), undoneMoveId: Type.Optional(Id) }),
    { ...OF_CASE, concerns: 'case', rank: 4 },
  ),
  // Who was reminded is between her and those who care for the case.
  'case.reminded': kind(Type.Object({ day: Day, people: Type.Array(Id) }), { audience: 'verstas' }),
  'case.followed': kind(Nothing, { audience: 'private' }),
  'case.unfollowed': kind(Nothing, { audience: 'private' }),
  'member.invited': kind(Invitation, { audience: 'group' }),
  // What the group is made of and when, and how many come, stands on the case's page for everybody.
  'member.accepted': kind(Type.Object({ viewpoint: OneOf(words.VIEWPOINTS) }), { ...OF_CASE, rights: true }),
  'member.ended': kind(Person, { ...OF_CASE, rights: true }),
  'plan.set': kind(Nothing, OF_CASE),
  'working_note.written': kind(Nothing, { audience: 'group' }),
  'workshop.planned': kind(Workshop, OF_CASE),
  'workshop.changed': kind(Workshop, { ...OF_CASE, concerns: 'signed_up', rank: 6 }),
  'workshop.signed_up': kind(Workshop, { ...OF_CASE, story: 'everyday' }),
  'workshop.held': kind(Workshop, { ...OF_CASE, analysis: 'themes' }),
  // Until the decision maker confirms it, the promise is a draft between her and the group.
  'promise.proposed': kind(Type.Object({ promiseId: Id }), { ...OF_GROUP, concerns: 'decision_maker' }),
  'promise.confirmed': kind(Type.Object({ promiseId: Id, answerBy: Day }), {
    ...OF_CASE,
    story: 'named',
    concerns: 'case',
    rank: 7,
  }),
  'window.set': kind(Window, OF_CASE),
  'window.extended': kind(Window, { ...OF_CASE, concerns: 'case' }),
  'window.opened': kind(Closing, { ...OF_CASE, concerns: 'case', rank: 8 }),
  'window.closing_soon': kind(Closing, { ...OF_CASE, story: 'everyday', concerns: 'case' }),
  'window.closed': kind(Closing, { ...OF_CASE, concerns: 'case' }),
  'statement.made': kind(Statement, { ...OF_CASE, analysis: 'opinions' }),
  'statement.proposed': kind(Statement, { audience: 'group' }),
  'statement.taken': kind(Statement, { ...OF_CASE, concerns: 'proposer', analysis: 'opinions' }),
  'statement.refused': kind(Statement, { audience: 'group', concerns: 'proposer' }),
  // When and on what somebody votes would tell, together with the figures, how.
  'vote.cast': kind(Statement, { audience: 'private' }),
  'figures.shown': kind(Nothing, { ...OF_CASE, story: 'everyday', analysis: 'opinions' }),
  // A point is a draft until check.opened or the next step shows it.
  'point.written': kind(Point, { ...OF_GROUP, search: pointFound }),
  'point.removed': kind(Point, { ...OF_GROUP, search: pointFound }),
  'unused.marked': kind(Contributions, OF_GROUP),
  'unused.unmarked': kind(Contributions, OF_GROUP),
  'check.opened': kind(Type.Object({ endsAt: Moment }), { ...OF_CASE, concerns: 'case', rank: 3 }),
  'check.marked': kind(Type.Object({ pointId: Id, value: OneOf(words.CHECK_MARKS) }), {
    audience: 'private',
  }),
  'check.waived': kind(Nothing, OF_CASE),
  'summary.approved': kind(Nothing, OF_GROUP),
  'handover.set': kind(
    Type.Object({
      dueDay: Day,
      receivers: Type.Array(Id),
      promisedDay: Type.Optional(Maybe(Day)),
      postponementId: Type.Optional(Id),
    }),
    { ...OF_CASE, concerns: 'receiver' },
  ),
  'answer.drafted': kind(Point, { audience: 'private' }),
  'answer.published': kind(Type.Object({ pointIds: Type.Array(Id) }), {
    ...OF_CASE,
    story: 'named',
    concerns: 'case',
    rank: 2,
    search: ({ details }) => ['answer', details.pointIds],
  }),
  // Tells those who care for the case how far the answers have come; not to whom.
  'delivery.made': kind(
    Type.Object({
      deliveryId: Id,
      personId: Id,
      what: OneOf(words.DELIVERY_KINDS),
      way: OneOf(words.ANSWER_WAYS),
      how: Type.Optional(OneOf(words.SETTLED_HOWS)),
    }),
    { audience: 'verstas', changes: ['case'] },
  ),
  'deed.told': kind(Type.Object({ pointId: Id, deedId: Id }), { ...OF_CASE, concerns: 'case', rank: 1 }),
  'card.made': kind(Type.Object({ count: Type.Integer(), workshopId: Type.Optional(Maybe(Id)) }), {
    audience: 'private',
  }),
  'card.ended': kind(Type.Object({ cardId: Id, personId: Id }), { audience: 'private', rights: true }),
  'card.joined': kind(Type.Object({ fromPersonId: Id }), { audience: 'private', rights: true }),
  'person.added': kind(Person, { audience: 'private' }),
  'role.given': kind(Type.Object({ ...Person.properties, ...Role.properties, fromDay: Day, untilDay: Maybe(Day) }), {
    audience: 'private',
    rights: true,
  }),
  'role.ended': kind(Type.Object({ ...Person.properties, ...Role.properties }), { audience: 'private', rights: true }),
  'role.paused': kind(Role, { audience: 'private' }),
  'role.resumed': kind(Role, { audience: 'private' }),
  'person.signed_in': kind(Type.Object({ how: OneOf(['card', 'code', 'link']) }), { audience: 'private' }),
  'person.erased': kind(Type.Object({ alsoTexts: Type.Boolean() }), {
    audience: 'private',
    changes: ['voices'],
    rights: true,
  }),
  // Tells only that there is something new to read; what it is depends on who reads.
  'analysis.made': kind(Type.Object({ subject: OneOf(words.ANALYSIS_SUBJECTS) }), { ...OF_CASE, story: 'everyday' }),
  'theme.named': kind(Type.Object({ theme: Type.String() }), { audience: 'group' }),
  'county.set': kind(Version, { audience: 'private' }),
  'access_feedback.given': kind(Feedback, { audience: 'private' }),
  'access_feedback.answered': kind(Feedback, { audience: 'private' }),
};

export type ActivityKind = keyof typeof CATALOGUE;
export const ACTIVITY_KINDS = Object.keys(CATALOGUE) as ActivityKind[];

/** What an activity of a kind points at, besides its case and contribution: ids, codes, numbers and dates only. */
export type ActivityDetails<K extends ActivityKind = ActivityKind> = {
  [One in K]: Static<(typeof CATALOGUE)[One]['details']>;
}[K];

/** A key of any activity's details. */
export type DetailKey = { [K in ActivityKind]: keyof ActivityDetails<K> }[ActivityKind];

export const ACTIVITIES: { readonly [K in ActivityKind]: Row<ActivityDetails<K>> } = CATALOGUE;

/** The kinds of which this is so. */
export function kindsWhere(so: (row: Row<never>) => unknown): ActivityKind[] {
  return ACTIVITY_KINDS.filter((one) => so(ACTIVITIES[one]));
}
