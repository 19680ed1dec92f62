import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, primaryKey, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Step, Viewpoint, Vote } from '../../server/contract/words.ts';
import { developmentCase } from './cases.ts';
import { at, person } from './people.ts';

/** A new row's own id. */
export const id = () =>
  uuid('id')
    .primaryKey()
    .default(sql`gen_random_uuid()`);
/** The case that a row belongs to. */
export const caseId = () =>
  uuid('case_id')
    .notNull()
    .references(() => developmentCase.id);

/** Step 2: the timetable, a target day for each step to come. */
export const timetable = pgTable(
  'timetable',
  { caseId: caseId(), step: integer('step').$type<Step>().notNull(), day: date('day').notNull() },
  (t) => [primaryKey({ columns: [t.caseId, t.step] })],
);

/** Step 2: why fewer than three viewpoints is right this time. */
export const mixReason = pgTable('mix_reason', {
  caseId: caseId().primaryKey(),
  reason: text('reason').notNull(),
  by: uuid('by')
    .notNull()
    .references(() => person.id),
  at: at('at').notNull().defaultNow(),
});

/** Step 2: the planning group's private notes. */
export const workingNote = pgTable(
  'working_note',
  {
    id: id(),
    caseId: caseId(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('working_note_case').on(t.caseId, t.at)],
);

/** Step 3. */
export const workshop = pgTable(
  'workshop',
  {
    id: id(),
    caseId: caseId(),
    title: text('title').notNull(),
    startsAt: at('starts_at').notNull(),
    /** A place, or how to join from afar. */
    place: text('place').notNull(),
    remote: boolean('remote').notNull().default(false),
    capacity: integer('capacity'),
    heldAt: at('held_at'),
    notes: text('notes'),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => person.id),
    cancelledAt: at('cancelled_at'),
    cancelledReason: text('cancelled_reason'),
  },
  (t) => [index('workshop_case').on(t.caseId, t.startsAt)],
);

export const signUp = pgTable(
  'sign_up',
  {
    id: id(),
    workshopId: uuid('workshop_id')
      .notNull()
      .references(() => workshop.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    accessNeeds: text('access_needs').notNull().default(''),
    at: at('at').notNull().defaultNow(),
    cancelledAt: at('cancelled_at'),
  },
  (t) => [uniqueIndex('sign_up_once').on(t.workshopId, t.personId), index('sign_up_person').on(t.personId)],
);

/** How many came, by viewpoint: counts, never clients. */
export const attendance = pgTable(
  'attendance',
  {
    workshopId: uuid('workshop_id')
      .notNull()
      .references(() => workshop.id),
    viewpoint: text('viewpoint').$type<Viewpoint>().notNull(),
    people: integer('people').notNull(),
    exact: boolean('exact').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.viewpoint] })],
);

/** Step 4: what can be influenced, what cannot, and by when a named decision maker answers. Changes are new rows. */
export const promise = pgTable(
  'promise',
  {
    id: id(),
    caseId: caseId(),
    canChange: text('can_change').notNull(),
    cannotChange: text('cannot_change').notNull(),
    decisionMakerId: uuid('decision_maker_id')
      .notNull()
      .references(() => person.id),
    answerBy: date('answer_by').notNull(),
    changeReason: text('change_reason'),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => person.id),
    at: at('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    confirmedAt: at('confirmed_at'),
  },
  (t) => [index('promise_case').on(t.caseId, t.at), index('promise_decision_maker').on(t.decisionMakerId)],
);

/** Step 4: the window of open online work. Its changes are new rows; the newest counts. */
export const openWindow = pgTable(
  'open_window',
  {
    id: id(),
    caseId: caseId(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    reason: text('reason'),
    setBy: uuid('set_by')
      .notNull()
      .references(() => person.id),
    setAt: at('set_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    /** The clock's own marks, so that each is told once. */
    toldOpenAt: at('told_open_at'),
    toldSoonAt: at('told_soon_at'),
    toldClosedAt: at('told_closed_at'),
  },
  (t) => [index('open_window_case').on(t.caseId, t.setAt), index('open_window_closes').on(t.closesAt)],
);

export const statement = pgTable(
  'statement',
  {
    id: id(),
    caseId: caseId(),
    text: text('text').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
    agree: integer('agree').notNull().default(0),
    disagree: integer('disagree').notNull().default(0),
    cantSay: integer('cant_say').notNull().default(0),
    /** The three as they were last shown to anybody, all or none; a vote's `shown` is the answer that they count. */
    shownAgree: integer('shown_agree'),
    shownDisagree: integer('shown_disagree'),
    shownCantSay: integer('shown_cant_say'),
    /** Proposed by a participant and not (yet) taken: only its maker and those who judge it see it. */
    waits: boolean('waits').notNull().default(false),
    /** How much is to be learned by asking it next, beside the others of its case; kept by the analysis. */
    priority: real('priority').notNull().default(1),
  },
  (t) => [index('statement_case').on(t.caseId, t.at), index('statement_made_by').on(t.madeBy)],
);

/** Why a proposed statement was not taken; its maker is told. */
export const statementRefusal = pgTable('statement_refusal', {
  statementId: uuid('statement_id')
    .primaryKey()
    .references(() => statement.id),
  reason: text('reason').notNull(),
  by: uuid('by')
    .notNull()
    .references(() => person.id),
  at: at('at').notNull().defaultNow(),
});

export const vote = pgTable(
  'vote',
  {
    statementId: uuid('statement_id')
      .notNull()
      .references(() => statement.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    value: text('value').$type<Vote>().notNull(),
    shown: text('shown').$type<Vote>(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.personId] }), index('vote_person').on(t.personId)],
);
