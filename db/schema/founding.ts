import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from './people.ts';

/**
 * What this database is for, told once: its people are a demo's, or real; and by which key its short secrets are
 * hashed (a sign of the key, the newest counts). A row that stands is never changed.
 */
export const founding = pgTable(
  'founding',
  {
    what: text('what').$type<'use' | 'key'>().notNull(),
    value: text('value').notNull(),
    at: at('at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.what, t.value] }),
    uniqueIndex('founding_one_use')
      .on(t.what)
      .where(sql`what = 'use'`),
  ],
);
