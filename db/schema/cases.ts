import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { HaltKind, Step, Viewpoint } from '../../server/contract/words.ts';
import { at, bytea, person } from './people.ts';

/** A development case. Only advance.ts writes its step; `number` grows by one with every activity of the case. */
export const developmentCase = pgTable(
  'development_case',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    title: text('title').notNull(),
    /** Step 1: what should change and for whom. */
    need: text('need').notNull().default(''),
    /** The same in plain language. */
    needPlain: text('need_plain').notNull().default(''),
    theme: text('theme').notNull().default(''),
    step: integer('step').$type<Step>().notNull().default(1),
    number: integer('number').notNull().default(0),
    contributions: integer('contributions').notNull().default(0),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: at('created_at').notNull().defaultNow(),
    changedAt: at('changed_at').notNull().defaultNow(),
    closedAt: at('closed_at'),
  },
  (t) => [index('case_step').on(t.step, t.id), index('case_changed').on(t.changedAt, t.id)],
);

/** Every wording that the need of a case has had; the newest is the one that stands. */
export const needVersion = pgTable(
  'need_version',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => developmentCase.id),
    version: integer('version').notNull(),
    need: text('need').notNull(),
    needPlain: text('need_plain').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.version] })],
);

/** One stay of a case in a step. The open one (left_at null) is where the case is now. */
export const stay = pgTable(
  'stay',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    caseId: uuid('case_id')
      .notNull()
      .references(() => developmentCase.id),
    step: integer('step').$type<Step>().notNull(),
    ownerId: uuid('owner_id').references(() => person.id),
    targetDay: date('target_day'),
    /** How the case came here. */
    way: text('way').$type<'start' | 'forward' | 'return' | 'skip'>().notNull(),
    reason: text('reason'),
    enteredAt: at('entered_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    enteredBy: uuid('entered_by').references(() => person.id),
    leftAt: at('left_at'),
    /** True when the case left it by skipping, with the reason in the next stay. */
    skipped: integer('skipped').$type<0 | 1>().notNull().default(0),
  },
  (t) => [
    uniqueIndex('stay_now')
      .on(t.caseId)
      .where(sql`left_at is null`),
    index('stay_case').on(t.caseId, t.enteredAt),
  ],
);

/** Paused since, by whom, why; or interrupted or cancelled, which still owe the closing message. */
export const halt = pgTable(
  'halt',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    caseId: uuid('case_id')
      .notNull()
      .references(() => developmentCase.id),
    kind: text('kind').$type<HaltKind>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
    untilDay: date('until_day'),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by').references(() => person.id),
    closingMessage: text('closing_message'),
  },
  (t) => [
    uniqueIndex('halt_now')
      .on(t.caseId)
      .where(sql`ended_at is null`),
  ],
);

/** A member of the planning group: there once an invitation has been accepted, until it has ended. */
export const member = pgTable(
  'member',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    caseId: uuid('case_id')
      .notNull()
      .references(() => developmentCase.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    viewpoint: text('viewpoint').$type<Viewpoint>().notNull(),
    acceptedAt: at('accepted_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [
    uniqueIndex('member_now')
      .on(t.caseId, t.personId)
      .where(sql`ended_at is null`),
    index('member_case').on(t.caseId),
    index('member_person').on(t.personId),
  ],
);

/** An invitation link to the planning group: single person, expiring, revocable; only the hash is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    tokenHash: bytea('token_hash').notNull().unique(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => developmentCase.id),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => person.id),
    expiresAt: at('expires_at').notNull(),
    usedBy: uuid('used_by').references(() => person.id),
    usedAt: at('used_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [index('invitation_case').on(t.caseId)],
);

export const follow = pgTable(
  'follow',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => developmentCase.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId] }), index('follow_person').on(t.personId)],
);
