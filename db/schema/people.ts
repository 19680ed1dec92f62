import { sql } from 'drizzle-orm';
import { boolean, customType, date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AnswerWay, Language, Role, Viewpoint } from '../../server/contract/words.ts';

/** Raw bytes: hashes of secrets, never the secrets. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
export const at = (name: string) => timestamp(name, { withTimezone: true });

/** Everyone who speaks, whatever the credential. An erased person keeps her id, and nothing else. */
export const person = pgTable(
  'person',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    name: text('name'),
    penName: text('pen_name'),
    email: text('email'),
    /** Another wrote the address down, and nobody has signed in with it yet: a letter there carries no words of hers. */
    emailUnproved: boolean('email_unproved').notNull().default(false),
    language: text('language').$type<Language>().notNull().default('fi'),
    /** The viewpoint offered first when she speaks; she may choose another each time. */
    viewpoint: text('viewpoint').$type<Viewpoint>(),
    answerWay: text('answer_way').$type<AnswerWay>().notNull().default('service'),
    createdAt: at('created_at').notNull().defaultNow(),
    /** The day, no more, on which she was last here; for "while you were away". */
    lastSeenDay: date('last_seen_day'),
    erasedAt: at('erased_at'),
  },
  (t) => [
    uniqueIndex('person_email').on(t.email),
    // Counted for the version of every kept page.
    index('person_erased')
      .on(t.erasedAt)
      .where(sql`erased_at is not null`),
  ],
);

/** A signed-in device. Only SHA-256 of the token is kept; publicId names it in the person's own list. */
export const session = pgTable(
  'session',
  {
    tokenHash: bytea('token_hash').primaryKey(),
    publicId: uuid('public_id')
      .notNull()
      .unique()
      .default(sql`gen_random_uuid()`),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** Set when a card opened it: such a session reaches only the person's own thread. */
    cardId: uuid('card_id').references(() => card.id),
    device: text('device'),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('session_person').on(t.personId)],
);

export const signInCode = pgTable(
  'sign_in_code',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    email: text('email').notNull(),
    codeHash: bytea('code_hash').notNull(),
    /** False: from before there was a key; hashed anew at the next start. */
    keyed: boolean('keyed').notNull().default(true),
    linkHash: bytea('link_hash').notNull().unique(),
    /** The browser that asked (a hash of its cookie), and where the person wanted to go. */
    askedBy: bytea('asked_by'),
    next: text('next'),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [index('sign_in_code_email').on(t.email, t.createdAt)],
);

/** One try counted against a limit; key is a keyed hash, so that the table names nobody. */
export const tryCounted = pgTable(
  'try_counted',
  { key: bytea('key').notNull(), at: at('at').notNull().defaultNow() },
  (t) => [index('try_counted_key').on(t.key, t.at)],
);

/** A code on paper that opens its person's own thread. */
export const card = pgTable(
  'card',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    codeHash: bytea('code_hash').notNull().unique(),
    /** False: from before there was a key; hashed anew at the next start. */
    keyed: boolean('keyed').notNull().default(true),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    madeBy: uuid('made_by').references(() => person.id),
    workshopId: uuid('workshop_id'),
    createdAt: at('created_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [index('card_person').on(t.personId)],
);

/** A role within the county, with dates. Held today = from_day <= today and (until_day is null or until_day >= today). */
export const roleHeld = pgTable(
  'role_held',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<Role>().notNull(),
    fromDay: date('from_day')
      .notNull()
      .default(sql`current_date`),
    untilDay: date('until_day'),
    givenBy: uuid('given_by').references(() => person.id),
    endedBy: uuid('ended_by').references(() => person.id),
    endedAt: at('ended_at'),
  },
  (t) => [index('role_held_person').on(t.personId)],
);
