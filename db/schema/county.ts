import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '../../server/contract/words.ts';
import { at, bytea, person } from './people.ts';

/** The one county that this service serves: its theme, and whom its notices name. One row at most. */
export const county = pgTable('county', {
  id: boolean('id').primaryKey().default(true),
  name: text('name').notNull(),
  /** Null keeps Kuultu's own colours. */
  teal: text('teal'),
  amber: text('amber'),
  logo: bytea('logo'),
  logoType: text('logo_type').$type<LogoType>(),
  /** To tell by phone, and when. */
  phone: text('phone').notNull().default(''),
  phoneHours: text('phone_hours').notNull().default(''),
  controller: text('controller').notNull().default(''),
  contactEmail: text('contact_email').notNull().default(''),
  dataOfficerEmail: text('data_officer_email').notNull().default(''),
  accessibilityEmail: text('accessibility_email').notNull().default(''),
  /** Grows at each change: kept pages are made anew by it. */
  version: integer('version').notNull().default(1),
});
export type LogoType = 'image/svg+xml' | 'image/png';

/** Somebody tells that a page is hard to use; the county answers within fourteen days. */
export const accessFeedback = pgTable(
  'access_feedback',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    text: text('text').notNull(),
    /** Which page it was, in the writer's own words or as its address. */
    page: text('page').notNull().default(''),
    lang: text('lang').$type<Language>().notNull(),
    /** Where the answer goes; forgotten when it has gone. */
    email: text('email'),
    personId: uuid('person_id').references(() => person.id),
    givenAt: at('given_at').notNull(),
    answerBy: at('answer_by').notNull(),
    answer: text('answer'),
    answeredAt: at('answered_at'),
    answeredBy: uuid('answered_by').references(() => person.id),
  },
  (t) => [
    index('access_feedback_open')
      .on(t.answerBy, t.id)
      .where(sql`answered_at is null`),
    index('access_feedback_person').on(t.personId),
    index('access_feedback_answered_by').on(t.answeredBy),
  ],
);
