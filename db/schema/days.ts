import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../server/contract/words.ts';
import { at, person } from './people.ts';

/** What a signed-in person is writing: one row for each person and place, kept 90 days after the last word. */
export const draft = pgTable(
  'draft',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    place: text('place').notNull(),
    /** Empty once it has been sent: the row stays for a while, so that a late write does not bring it back. */
    text: text('text').notNull(),
    /** What another device had in the same place and was older: offered, not lost. */
    earlier: text('earlier').notNull().default(''),
    version: integer('version').notNull(),
    /** The version at which it was last sent; a write that builds on an earlier one comes too late. */
    clearedVersion: integer('cleared_version').notNull().default(0),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.place] }), index('draft_at').on(t.at)],
);

/** A role that its holder has set aside for a while; it asks nothing of her meanwhile. */
export const rolePause = pgTable(
  'role_pause',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<Role>().notNull(),
    since: at('since').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [
    uniqueIndex('role_pause_now')
      .on(t.personId, t.role)
      .where(sql`ended_at is null`),
    index('role_pause_person').on(t.personId),
  ],
);

/** A person's latest absence of two weeks or longer: from the day she was last here to the day she came back. */
export const absence = pgTable('absence', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id),
  fromDay: date('from_day').notNull(),
  backDay: date('back_day').notNull(),
});
