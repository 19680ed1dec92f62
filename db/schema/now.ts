import { date, pgView, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../server/contract/words.ts';
import { at, bytea } from './people.ts';

/**
 * What holds now, as `migrations/0019-as-it-is-now.sql` says it: each rule is there once, with its words. Whoever asks
 * what holds reads these; the tables behind them are for what changes them, and for what has been.
 */
const role = () => ({
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  role: text('role').$type<Role>().notNull(),
});

/** A role held today, by the day in Finland. */
export const roleHeldToday = pgView('role_held_today', role()).existing();

/** A session that is alive. */
export const sessionAlive = pgView('session_alive', {
  tokenHash: bytea('token_hash').notNull(),
  publicId: uuid('public_id').notNull(),
  personId: uuid('person_id').notNull(),
  cardId: uuid('card_id'),
  device: text('device'),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
}).existing();

/** The window of open work that counts. */
export const windowInForce = pgView('window_in_force', {
  id: uuid('id').notNull(),
  caseId: uuid('case_id').notNull(),
  opensAt: at('opens_at').notNull(),
  closesAt: at('closes_at').notNull(),
  toldOpenAt: at('told_open_at'),
  toldClosedAt: at('told_closed_at'),
}).existing();

const promise = () => ({
  id: uuid('id').notNull(),
  caseId: uuid('case_id').notNull(),
  canChange: text('can_change').notNull(),
  cannotChange: text('cannot_change').notNull(),
  answerBy: date('answer_by').notNull(),
});

/** The promise proposed last, confirmed or not. */
export const newestPromise = pgView('newest_promise', promise()).existing();

/** The promise in force: the confirmed one that was proposed last. */
export const promiseInForce = pgView('promise_in_force', promise()).existing();

/** The speakers' check in force: opened or waived last. */
export const checkInForce = pgView('check_in_force', {
  caseId: uuid('case_id').notNull(),
  opensAt: at('opens_at').notNull(),
  endsAt: at('ends_at'),
  waivedReason: text('waived_reason'),
}).existing();
