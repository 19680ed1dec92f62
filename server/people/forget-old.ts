import { sql } from 'drizzle-orm';
import { momentAfter } from '../contract/days.ts';
import type { Db } from '../../db/connection.ts';

/** How long each is kept, in days; the privacy notice says the same. */
export const KEPT_DAYS = { accessNeeds: 7, sentMail: 30, report: 180, feedback: 365 } as const;

/** Takes away what its purpose no longer needs; for the daily sweep. */
export async function forgetOld(db: Db, now: Date): Promise<void> {
  await forgetAccessNeeds(db, before(now, KEPT_DAYS.accessNeeds));
  await forgetSentMail(db, before(now, KEPT_DAYS.sentMail));
  await forgetOldReports(db, before(now, KEPT_DAYS.report));
  await forgetOldFeedback(db, before(now, KEPT_DAYS.feedback));
}

const before = (now: Date, days: number) => momentAfter(now, -days).toISOString();

/** A workshop is over, or was called off, and nobody is asked any more what somebody needs. */
async function forgetAccessNeeds(db: Db, day: string): Promise<void> {
  await db.execute(sql`update sign_up s set access_needs = '' from workshop w
    where w.id = s.workshop_id and s.access_needs <> ''
      and (s.cancelled_at is not null or w.cancelled_at is not null or coalesce(w.held_at, w.starts_at) < ${day}::timestamptz)`);
}

/** The row of a sent letter stays without an address: its key keeps it from being sent again. */
async function forgetSentMail(db: Db, day: string): Promise<void> {
  await db.execute(
    sql`update mail set to_address = '', subject = '', text = '' where sent_at < ${day}::timestamptz and to_address <> ''`,
  );
}

/** That a text was reported, and when it was looked at, stays; by whom and in which words does not. */
async function forgetOldReports(db: Db, day: string): Promise<void> {
  await db.execute(sql`update report set reporter_id = null, note = null
    where settled_at < ${day}::timestamptz and (reporter_id is not null or note is not null)`);
}

/** Feedback on accessibility: what was told, by whom and what was answered; the day of the answer stays. */
async function forgetOldFeedback(db: Db, day: string): Promise<void> {
  await db.execute(sql`update access_feedback set text = '', page = '', email = null, person_id = null,
      answer = case when answer is not null then '' end
    where given_at < ${day}::timestamptz and (text <> '' or email is not null or person_id is not null)`);
}
