import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type {
  AnswerKind,
  AnswerWay,
  CheckMark,
  DeliveryKind,
  PointKind,
  SettledHow,
} from '../../server/contract/words.ts';
import { developmentCase } from './cases.ts';
import { contribution } from './contributions.ts';
import { at, person } from './people.ts';
import { caseId, id } from './steps.ts';

/** Step 5: one point of the summary. */
export const point = pgTable(
  'point',
  {
    id: id(),
    caseId: caseId(),
    place: integer('place').notNull(),
    kind: text('kind').$type<PointKind>().notNull().default('finding'),
    text: text('text').notNull(),
    plain: text('plain').notNull().default(''),
    version: integer('version').notNull().default(1),
    removedAt: at('removed_at'),
  },
  (t) => [index('point_case').on(t.caseId, t.place)],
);

export const pointVersion = pgTable(
  'point_version',
  {
    pointId: uuid('point_id')
      .notNull()
      .references(() => point.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    plain: text('plain').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pointId, t.version] })],
);

/** The thread: a point rests on these contributions. */
export const pointSource = pgTable(
  'point_source',
  {
    pointId: uuid('point_id')
      .notNull()
      .references(() => point.id),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
  },
  (t) => [
    primaryKey({ columns: [t.pointId, t.contributionId] }),
    index('point_source_contribution').on(t.contributionId),
  ],
);

/** "Not used, because …" is an ending too. */
export const unused = pgTable(
  'unused',
  {
    contributionId: uuid('contribution_id')
      .primaryKey()
      .references(() => contribution.id),
    /** In which case: moved to another, the contribution waits there anew. Null = wherever it stands. */
    caseId: uuid('case_id').references(() => developmentCase.id),
    reason: text('reason').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('unused_case').on(t.caseId)],
);

/** "Is this what you meant?": the period, or why it was waived. The newest row counts. */
export const checkPeriod = pgTable(
  'check_period',
  {
    id: id(),
    caseId: caseId(),
    opensAt: at('opens_at').notNull().defaultNow(),
    endsAt: at('ends_at'),
    waivedReason: text('waived_reason'),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
  },
  (t) => [index('check_period_case').on(t.caseId, t.opensAt)],
);

export const checkMark = pgTable(
  'check_mark',
  {
    pointId: uuid('point_id')
      .notNull()
      .references(() => point.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    value: text('value').$type<CheckMark>().notNull(),
    because: text('because').notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pointId, t.personId] })],
);

/** A planning group member's approval of the summary as it stood at that version of the case. */
export const approval = pgTable(
  'approval',
  {
    caseId: caseId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId] })],
);

/** Step 6: when the answer is due and to whom the summary goes. */
export const handover = pgTable('handover', {
  caseId: caseId().primaryKey(),
  dueDay: date('due_day').notNull(),
  by: uuid('by')
    .notNull()
    .references(() => person.id),
  at: at('at').notNull().defaultNow(),
});

/** Why the answer comes later than was promised, or than was said before; each time is kept. */
export const postponement = pgTable(
  'postponement',
  {
    id: id(),
    caseId: caseId(),
    /** The promise that stood then; null = there was none. */
    promisedDay: date('promised_day'),
    dueDay: date('due_day').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('postponement_case').on(t.caseId, t.at)],
);

export const receiver = pgTable(
  'receiver',
  {
    caseId: caseId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** Her deputy or preparer, who may draft. */
    deputyId: uuid('deputy_id').references(() => person.id),
    openedAt: at('opened_at'),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.personId] }),
    index('receiver_person').on(t.personId),
    index('receiver_deputy').on(t.deputyId),
  ],
);

/** The answer to one point. Published when published_at is set, by a decision maker. */
export const answer = pgTable('answer', {
  pointId: uuid('point_id')
    .primaryKey()
    .references(() => point.id),
  kind: text('kind').$type<AnswerKind>().notNull(),
  /** The reason, in plain language. */
  reason: text('reason').notNull(),
  nextStep: text('next_step').notNull(),
  nextDay: date('next_day'),
  /** The wording of the point that it answers. Null = drafted before this was kept. */
  pointVersion: integer('point_version'),
  draftedBy: uuid('drafted_by')
    .notNull()
    .references(() => person.id),
  draftedAt: at('drafted_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  publishedBy: uuid('published_by').references(() => person.id),
  publishedAt: at('published_at'),
});

/** What was done afterwards. */
export const deed = pgTable(
  'deed',
  {
    id: id(),
    pointId: uuid('point_id')
      .notNull()
      .references(() => point.id),
    text: text('text').notNull(),
    day: date('day').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('deed_point').on(t.pointId)],
);

/** One message owed to one person; delivered_at null = still missing. `about` is the case, deed or halt it tells of. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').$type<DeliveryKind>().notNull(),
    about: uuid('about').notNull(),
    way: text('way').$type<AnswerWay>().notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    deliveredAt: at('delivered_at'),
    openedAt: at('opened_at'),
  },
  (t) => [
    uniqueIndex('delivery_once').on(t.personId, t.kind, t.about),
    index('delivery_missing')
      .on(t.caseId)
      .where(sql`delivered_at is null`),
    index('delivery_person').on(t.personId, t.createdAt),
  ],
);

/** A message that did not get there by itself: told by a person, or given up with a reason. */
export const deliverySettled = pgTable(
  'delivery_settled',
  {
    deliveryId: uuid('delivery_id')
      .primaryKey()
      .references(() => delivery.id, { onDelete: 'cascade' }),
    how: text('how').$type<SettledHow>().notNull(),
    reason: text('reason').notNull().default(''),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull(),
  },
  (t) => [index('delivery_settled_by').on(t.by)],
);
