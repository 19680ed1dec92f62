import { and, asc, eq, gt, isNull, like, sql } from 'drizzle-orm';
import { momentAfter } from '../contract/days.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import { accessFeedback, county } from '../../db/schema/county.ts';
import { person } from '../../db/schema/people.ts';
import { ACCESS_ANSWER_DAYS, type Language } from '../contract/words.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { mailAddress } from '../people/address.ts';
import { type From, whoTries } from '../people/device.ts';
import type { Letter } from '../people/letters.ts';
import { outsideCases } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { countTry } from '../people/tries.ts';
import { found, Refusal } from '../base/refusal.ts';
import { answerLetter, noticeLetter, receiptLetter } from './feedback-letters.ts';

/** By one person or browser: enough for everything one has met, too little for a flood. */
const BY_WRITER = { tries: 10, minutes: 60 } as const;
const BY_NETWORK = { tries: 200, minutes: 60 } as const;

export interface GivenFeedback {
  readonly text: string;
  readonly page: string;
  readonly lang: Language;
  readonly email: string | null;
}

/**
 * Takes feedback on accessibility: tells the county's contact of it, and the address that was given, if any, that it has
 * come and by when it is answered. Refuses too many by one writer.
 */
export const giveFeedback = outsideCases(
  'access_feedback.give',
  async ({ tx, me, now, tell }, given: GivenFeedback, { who, publicUrl }: { who: From; publicUrl: URL }) => {
    const email = given.email?.trim() ? mailAddress(given.email) : null;
    const [text, page] = [clean(given.text), clean(given.page)];
    const answerBy = momentAfter(now, ACCESS_ANSWER_DAYS);
    await countTry(tx, `access-feedback:${whoTries(me, who)}`, BY_WRITER, now);
    await countTry(tx, `access-feedback-network:${who.network}`, BY_NETWORK, now);
    const personId = me?.personId ?? null;
    const [row] = await tx
      .insert(accessFeedback)
      .values({ text, page, lang: given.lang, email, personId, givenAt: now, answerBy })
      .returning({ id: accessFeedback.id });
    const { id } = found(row);
    if (email && (await firstToday(tx, email, now)))
      await post(tx, `access-receipt:${id}`, email, receiptLetter(given.lang, answerBy), now);
    const [to] = await tx.select({ email: county.accessibilityEmail }).from(county);
    const notice = noticeLetter(text, page, answerBy, new URL('/palaute/vastaa', publicUrl));
    if (to?.email) await post(tx, `access-notice:${id}`, to.email, notice, now);
    await tell('access_feedback.given', { feedbackId: id });
    return { id, answerBy };
  },
);

/** What waits for an answer, the most urgent first. */
export async function openFeedback(db: Db, actor: Principal | null, most: number) {
  demand(actor, 'access_feedback.answer');
  return db
    .select({
      id: accessFeedback.id,
      text: accessFeedback.text,
      page: accessFeedback.page,
      lang: accessFeedback.lang,
      givenAt: accessFeedback.givenAt,
      answerBy: accessFeedback.answerBy,
      reachable: sql<boolean>`${accessFeedback.email} is not null`,
    })
    .from(accessFeedback)
    .where(isNull(accessFeedback.answeredAt))
    .orderBy(asc(accessFeedback.answerBy), asc(accessFeedback.id))
    .limit(most);
}

/** Answers it, by mail if the writer left an address, which is then forgotten. Refuses a second answer. */
export const answerFeedback = outsideCases(
  'access_feedback.answer',
  async ({ tx, me, now, tell }, which: { readonly id: string; readonly answer: string }) => {
    const [known] = await tx.select().from(accessFeedback).where(eq(accessFeedback.id, which.id)).for('update');
    const { id, email, text, lang, answeredAt } = found(known);
    if (answeredAt) throw new Refusal('already_done');
    const answer = clean(which.answer);
    await tx
      .update(accessFeedback)
      .set({ answer, answeredAt: now, answeredBy: me.personId, email: null })
      .where(and(eq(accessFeedback.id, id), isNull(accessFeedback.answeredAt)));
    if (email) {
      const own = await isOwn(tx, email, known?.personId ?? null);
      await post(tx, `access-answer:${id}`, email, answerLetter(lang, own ? text : null, answer), now);
    }
    await tell('access_feedback.answered', { feedbackId: id });
  },
);

/** The address is the writer's own: she was signed in, and has proved it. */
async function isOwn(tx: Tx, email: string, personId: string | null): Promise<boolean> {
  if (personId === null) return false;
  const hers = and(eq(person.id, personId), eq(person.email, email), eq(person.emailUnproved, false));
  return (await tx.select({ id: person.id }).from(person).where(hers)).length > 0;
}

/** One receipt a day to one address, whoever asks for it and however often. */
async function firstToday(tx: Tx, email: string, now: Date): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('access-receipt'), hashtext(${email}))`);
  const since = momentAfter(now, -1);
  const sent = and(eq(mail.toAddress, email), like(mail.dedupeKey, 'access-receipt:%'), gt(mail.createdAt, since));
  return (await tx.select({ id: mail.id }).from(mail).where(sent).limit(1)).length === 0;
}

async function post(tx: Tx, dedupeKey: string, toAddress: string, letter: Letter, now: Date): Promise<void> {
  const row = { dedupeKey, toAddress, ...letter, createdAt: now, nextTryAt: now };
  await tx.insert(mail).values(row).onConflictDoNothing();
}
