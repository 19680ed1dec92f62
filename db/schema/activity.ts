import { sql } from 'drizzle-orm';
import { bigint, customType, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ActivityDetails, ActivityKind } from '../../server/contract/activity.ts';
import { at, bytea } from './people.ts';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** The append-only log. Readers follow (xid, id) below the horizon; pages of one case follow its dense case_number. */
export const activity = pgTable(
  'activity',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    xid: xid8('xid')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    at: at('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    kind: text('kind').$type<ActivityKind>().notNull(),
    actorId: uuid('actor_id'),
    caseId: uuid('case_id'),
    /** Dense within the case: a client tells a gap from a loss by it. */
    caseNumber: integer('case_number'),
    contributionId: uuid('contribution_id'),
    details: jsonb('details').$type<ActivityDetails>().notNull().default({}),
  },
  (t) => [
    uniqueIndex('activity_case').on(t.caseId, t.caseNumber),
    index('activity_order').on(t.xid, t.id),
    index('activity_contribution').on(t.contributionId),
    index('activity_actor').on(t.actorId, t.id),
    // The board asks of every open case when it was last reminded.
    index('activity_reminded')
      .on(t.caseId, t.id)
      .where(sql`kind = 'case.reminded'`),
  ],
);

/** What has been sent, by a hash of its sender's key: the same again is answered the same. The key itself is kept nowhere. */
export const sent = pgTable(
  'sent',
  {
    keyHash: bytea('key_hash').primaryKey(),
    sender: bytea('sender').notNull(),
    what: bytea('what').notNull(),
    /** Sealed by the sender's key; null until it has been answered. */
    answer: bytea('answer'),
    at: at('at').notNull(),
  },
  (t) => [index('sent_at').on(t.at)],
);

/** The seal of the log: row by row in the readers' order, each hash over the one before it and the row's own content. */
export const seal = pgTable(
  'seal',
  {
    number: bigint('number', { mode: 'number' }).primaryKey(),
    activityId: bigint('activity_id', { mode: 'number' }).notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [uniqueIndex('seal_activity').on(t.activityId)],
);

/** How far each reader of the log has come. */
export const readerCursor = pgTable('reader_cursor', {
  name: text('name').primaryKey(),
  xid: xid8('xid').notNull(),
  id: bigint('id', { mode: 'number' }).notNull(),
});

/** A mail that is due or sent; the dedupe key makes a repeated job harmless. */
export const mail = pgTable(
  'mail',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    dedupeKey: text('dedupe_key').notNull().unique(),
    toPersonId: uuid('to_person_id'),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    sentAt: at('sent_at'),
    tries: integer('tries').notNull().default(0),
    nextTryAt: at('next_try_at').notNull().defaultNow(),
    /** Somebody is sending it just now. */
    claimedAt: at('claimed_at'),
    /** It is not tried any more by itself: the mail server refused it for good, or for days. */
    endedAt: at('ended_at'),
    lastError: text('last_error'),
  },
  (t) => [
    index('mail_due')
      .on(t.nextTryAt)
      .where(sql`sent_at is null and ended_at is null`),
  ],
);

/** A time during which the mail server took nothing from us; at most one of them is now. */
export const mailOutage = pgTable(
  'mail_outage',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    beganAt: at('began_at').notNull(),
    /** The mail server's code, never its words: they may repeat an address. */
    error: text('error').notNull(),
    probes: integer('probes').notNull().default(0),
    nextProbeAt: at('next_probe_at').notNull(),
    endedAt: at('ended_at'),
  },
  () => [
    uniqueIndex('mail_outage_now')
      .on(sql`(ended_at is null)`)
      .where(sql`ended_at is null`),
  ],
);
