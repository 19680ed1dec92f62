import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AnalysisSubject } from '../../server/contract/words.ts';
import { developmentCase } from './cases.ts';
import { at, person } from './people.ts';

/** What the analysis has made of a case, or without one of the inbox. Ids, numbers and words that several used: never a text. */
export const analysis = pgTable(
  'analysis',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    caseId: uuid('case_id').references(() => developmentCase.id),
    subject: text('subject').$type<AnalysisSubject>().notNull(),
    /** The method's name and version, as a researcher would cite it. */
    method: text('method').notNull(),
    madeAt: at('made_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    result: jsonb('result').notNull(),
  },
  // Nulls are not distinct: the inbox has one row of a subject too.
  (t) => [uniqueIndex('analysis_of').on(t.caseId, t.subject)],
);

/** What is to be analysed anew, and when: a little after the last change, however many there were. */
export const analysisDue = pgTable(
  'analysis_due',
  {
    caseId: uuid('case_id').references(() => developmentCase.id),
    subject: text('subject').$type<AnalysisSubject>().notNull(),
    since: at('since').notNull(),
    dueAt: at('due_at').notNull(),
  },
  (t) => [uniqueIndex('analysis_due_of').on(t.caseId, t.subject), index('analysis_due_at').on(t.dueAt)],
);

/** The name that a person gave a theme instead of its words. */
export const themeName = pgTable(
  'theme_name',
  {
    theme: text('theme').primaryKey(),
    caseId: uuid('case_id').references(() => developmentCase.id),
    name: text('name').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('theme_name_case').on(t.caseId), index('theme_name_by').on(t.by)],
);
