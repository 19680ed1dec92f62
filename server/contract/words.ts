/** The closed lists that server and web share. Each stands here and nowhere else; labels are in the message files. */

export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Step = (typeof STEPS)[number];
export const STEP = { need: 1, planning: 2, workshops: 3, online: 4, summary: 5, decision: 6, response: 7 } as const;

export const VIEWPOINTS = [
  'client',
  'close_one',
  'experience_actor',
  'professional',
  'organisation',
  'decision_maker',
  'resident',
] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];
/** Viewpoints that count as lived experience in the planning group's mix check. */
export const LIVED_EXPERIENCE: readonly Viewpoint[] = ['client', 'close_one', 'experience_actor'];

/** How a speaker wants to be present beside one contribution; changeable afterwards (R17). */
export const PRESENCES = ['own_name', 'pen_name', 'only_innoagent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Innoagent I comes from working groups, II is an experience actor; not ranks. */
export const ROLES = [
  'innoagent_1',
  'innoagent_2',
  'coordinator',
  'decision_maker',
  'deputy',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const CONTRIBUTION_KINDS = ['idea', 'comment', 'workshop_note'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];
export const COMMENT_KINDS = ['comment', 'assessment', 'wondering'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];
export const CHANNELS = ['web', 'spoken', 'written', 'phone', 'workshop', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

export const LANGUAGES = ['fi', 'sv', 'en', 'se'] as const;
export type Language = (typeof LANGUAGES)[number];

export const MOVE_KINDS = ['gather', 'add', 'merge', 'split', 'move_out', 'not_taken_up', 'undo'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

export const HALT_KINDS = ['paused', 'interrupted', 'cancelled'] as const;
export type HaltKind = (typeof HALT_KINDS)[number];

export const VOTES = ['agree', 'disagree', 'cant_say'] as const;
export type Vote = (typeof VOTES)[number];
export const POINT_KINDS = ['finding', 'dissent'] as const;
export type PointKind = (typeof POINT_KINDS)[number];
/** The contributors' check: "is this what you meant?" (R12). */
export const CHECK_MARKS = ['yes', 'almost', 'no'] as const;
export type CheckMark = (typeof CHECK_MARKS)[number];
/** The five answers a decision maker may give to a point (R5). */
export const ANSWER_KINDS = ['will_be_done', 'partly', 'not_now', 'looked_into', 'belongs_elsewhere'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
/** An answer that promises something says when (R5). */
export const NEEDS_DAY: readonly AnswerKind[] = ['will_be_done', 'partly', 'looked_into'];
/** How a person wants to hear the answer. */
export const ANSWER_WAYS = ['email', 'service', 'card'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];
export const DELIVERY_KINDS = ['answer', 'deed', 'closing'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];
/** How a message ends that did not get there by itself: somebody told it otherwise, or it was given up. */
export const SETTLED_HOWS = ['told', 'given_up'] as const;
export type SettledHow = (typeof SETTLED_HOWS)[number];
/** How letters leave: they do, they wait for a mail server that takes nothing, or no mail server is set. */
export const POST_STATES = ['goes', 'stuck', 'not_set', 'outbox'] as const;
export type PostState = (typeof POST_STATES)[number];
export const HIDE_REASONS = ['personal_data', 'insult', 'advertisement', 'off_topic', 'other'] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

/** What the analysis makes of what was said and voted: themes, a draft of the summary, opinion groups. */
export const ANALYSIS_SUBJECTS = ['themes', 'draft', 'opinions'] as const;
export type AnalysisSubject = (typeof ANALYSIS_SUBJECTS)[number];

/** What a search finds. */
export const FOUND_KINDS = ['case', 'contribution', 'point', 'answer'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** For whom an open case waits: those who answer or promise, its planning group, its owner, participants, or nobody named. */
export const WAITS = ['decision_maker', 'group', 'owner', 'participants', 'nobody'] as const;
export type Waits = (typeof WAITS)[number];
/** What can be left unfinished; a place is one of these, or one of these and the id of what it is about. */
export const DRAFT_KINDS = ['tell', 'comment', 'edit', 'mark', 'report', 'appeal'] as const;
type DraftKind = (typeof DRAFT_KINDS)[number];
export type DraftPlace = DraftKind | `${DraftKind}/${string}`;
/** Days for which an unfinished text is kept after its last word. */
export const DRAFT_DAYS = 90;
/** Days within which feedback on accessibility is answered (Act 306/2019, section 8). */
export const ACCESS_ANSWER_DAYS = 14;

/**
 * Length limits, counted as a field of the browser counts: in units of UTF-16, a line break as one. What a field lets
 * through is what the service takes. `code` is a card's or a letter's.
 */
export const LIMITS = {
  text: 8000,
  title: 160,
  reason: 1000,
  name: 80,
  email: 254,
  code: 40,
  phone: 40,
  page: 300,
  search: 200,
  person: 100,
} as const;
/** Days a move on the Verstas can be undone. */
export const UNDO_DAYS = 30;
/** Days within which somebody tells the writer of an idea what happens to it. */
export const FIRST_ANSWER_DAYS = 14;
