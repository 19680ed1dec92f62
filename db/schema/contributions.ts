import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  Channel,
  CommentKind,
  ContributionKind,
  HideReason,
  Language,
  MoveKind,
  Presence,
  Step,
  Viewpoint,
} from '../../server/contract/words.ts';
import { developmentCase } from './cases.ts';
import { at, person } from './people.ts';

/**
 * Anything a person says. Its place is exactly one of: a case (case_id), set aside with a reason (not_taken_up),
 * or the inbox (neither). A comment's place is its parent's.
 */
export const contribution = pgTable(
  'contribution',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    kind: text('kind').$type<ContributionKind>().notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => contribution.id),
    commentKind: text('comment_kind').$type<CommentKind>(),
    caseId: uuid('case_id').references(() => developmentCase.id),
    /** The case's step when this was said; null in the inbox. */
    saidInStep: integer('said_in_step').$type<Step>(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    /** The Innoagent who wrote it down for somebody else, with her recorded permission. */
    loggedBy: uuid('logged_by').references(() => person.id),
    permission: boolean('permission').notNull().default(false),
    channel: text('channel').$type<Channel>().notNull().default('web'),
    presence: text('presence').$type<Presence>().notNull(),
    penName: text('pen_name'),
    viewpoint: text('viewpoint').$type<Viewpoint>(),
    lang: text('lang').$type<Language>().notNull().default('fi'),
    text: text('text').notNull(),
    version: integer('version').notNull().default(1),
    /** How many find it important too, and how many comments it has: kept by triggers, read with every list. */
    supports: integer('supports').notNull().default(0),
    comments: integer('comments').notNull().default(0),
    workshopId: uuid('workshop_id'),
    /** What an import knows its row by. Worked out from public ids, so it is never taken from a sender. */
    importKey: uuid('import_key').unique(),
    /** The day by which somebody tells the writer what happens next. */
    answerBy: date('answer_by'),
    createdAt: at('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    withdrawnAt: at('withdrawn_at'),
    erasedAt: at('erased_at'),
  },
  (t) => [
    index('contribution_case').on(t.caseId, t.createdAt, t.id),
    index('contribution_parent').on(t.parentId, t.createdAt),
    index('contribution_author').on(t.authorId, t.createdAt),
    index('contribution_inbox')
      .on(t.createdAt, t.id)
      .where(sql`case_id is null and parent_id is null`),
  ],
);

/** Earlier wordings, kept as they stood; and later ones, written after others had answered to the words. */
export const contributionVersion = pgTable(
  'contribution_version',
  {
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    until: at('until').notNull().defaultNow(),
    editedBy: uuid('edited_by').references(() => person.id),
    /** The contribution's text stays as others have answered to it; this is shown beside it as reworded later. */
    later: boolean('later').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.version] })],
);

/** "This matters to me too." */
export const support = pgTable(
  'support',
  {
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.personId] }), index('support_person').on(t.personId)],
);

/** An idea that does not become part of a case, and why. Present = set aside now. */
export const notTakenUp = pgTable('not_taken_up', {
  contributionId: uuid('contribution_id')
    .primaryKey()
    .references(() => contribution.id),
  by: uuid('by')
    .notNull()
    .references(() => person.id),
  reason: text('reason').notNull(),
  at: at('at').notNull().defaultNow(),
});

/** One move on the Verstas. `before` and `after` are places by contribution id, enough to undo it. */
export const move = pgTable(
  'move',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    kind: text('kind').$type<MoveKind>().notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    reason: text('reason').notNull(),
    caseId: uuid('case_id').references(() => developmentCase.id),
    fromCaseId: uuid('from_case_id').references(() => developmentCase.id),
    before: jsonb('before').$type<Place[]>().notNull(),
    after: jsonb('after').$type<Place[]>().notNull(),
    undoneBy: uuid('undone_by').references((): AnyPgColumn => move.id),
  },
  (t) => [
    index('move_case').on(t.caseId),
    index('move_at').on(t.at),
    // Who took part in a case that was merged away is found through the merge.
    index('move_merge')
      .on(t.caseId, t.fromCaseId)
      .where(sql`kind = 'merge' and undone_by is null`),
  ],
);

/** Where a contribution stood: in a case, or set aside with a reason's row, or (both null/false) in the inbox. */
export interface Place {
  readonly contributionId: string;
  readonly caseId: string | null;
  readonly notTakenUp: boolean;
  /** By whom, why and when it was set aside, so that an undo can say the same again. */
  readonly setAside?: { readonly by: string; readonly reason: string; readonly at: string };
}

export const report = pgTable(
  'report',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    reporterId: uuid('reporter_id').references(() => person.id),
    reason: text('reason').$type<HideReason>().notNull(),
    note: text('note'),
    at: at('at').notNull().defaultNow(),
    settledAt: at('settled_at'),
    settledBy: uuid('settled_by').references(() => person.id),
  },
  (t) => [
    index('report_open')
      .on(t.at)
      .where(sql`settled_at is null`),
    index('report_contribution').on(t.contributionId),
  ],
);

/** A contribution hidden from others: by whom, why, the author's appeal, and its end. */
export const hiding = pgTable(
  'hiding',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    /** Empty: it waits until somebody of the Verstas has looked at it. */
    by: uuid('by').references(() => person.id),
    reason: text('reason').$type<HideReason>().notNull(),
    note: text('note').notNull(),
    at: at('at').notNull().defaultNow(),
    appeal: text('appeal'),
    appealedAt: at('appealed_at'),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by').references(() => person.id),
  },
  (t) => [
    uniqueIndex('hiding_now')
      .on(t.contributionId)
      .where(sql`ended_at is null`),
    index('hiding_waits')
      .on(t.at, t.contributionId)
      .where(sql`by is null and ended_at is null`),
  ],
);
