import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import { card, person, signInCode } from '../../db/schema/people.ts';
import { record } from '../activity/record.ts';
import type { Language } from '../contract/words.ts';
import { Refusal } from '../refusal.ts';
import { mailAddress } from './address.ts';
import { keyedHash } from './key.ts';
import { signInLetter } from './letters.ts';
import { cardHash } from './speaker.ts';
import { countTry } from './tries.ts';

/** How long a code and its link work. */
export const CODE_MINUTES = 15;
const CODE_TRIES = 5;
const ASKED_BY_ADDRESS = { tries: 5, minutes: 30 };
const ASKED_BY_NETWORK = { tries: 30, minutes: 60 };
/** A hall of people on one network signs in at once, each with a slip of the finger or two. */
const ANSWERED_BY_NETWORK = { tries: 60, minutes: 60 };
const CARDS_BY_NETWORK = { tries: 60, minutes: 60 };

/**
 * Makes a code and a link for the address and queues the letter. It never looks whether the address is known, so
 * the answer and the work are the same for everyone. Earlier codes of the address end. Refuses too many in a short time.
 */
export async function askForCode(
  db: Db,
  asked: { email: string; language: Language; network: string; origin: string },
  now: Date,
): Promise<void> {
  const email = mailAddress(asked.email);
  const id = crypto.randomUUID();
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const link = randomBytes(32).toString('base64url');
  const letter = signInLetter(asked.language, code, `${asked.origin}/sign-in/link?token=${link}`);
  await db.transaction(async (tx) => {
    await countTry(tx, `network:${asked.network}`, ASKED_BY_NETWORK, now);
    await countTry(tx, `address:${email}`, ASKED_BY_ADDRESS, now);
    await endCodes(tx, email, now);
    await tx.insert(signInCode).values({
      id,
      email,
      codeHash: codeHash(id, code),
      linkHash: linkHash(link),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    });
    await tx
      .insert(mail)
      .values({ dedupeKey: `sign-in:${id}`, toAddress: email, createdAt: now, nextTryAt: now, ...letter });
  });
}

/** Uses up the code that was sent to the address; returns whose session may open. Five tries, then it has ended. */
export async function useCode(
  db: Db,
  given: { email: string; code: string; network: string },
  now: Date,
): Promise<string> {
  const email = mailAddress(given.email);
  await db.transaction((tx) => countTry(tx, `answer:${given.network}`, ANSWERED_BY_NETWORK, now));
  // A wrong try is committed before it is refused: a refusal inside would roll the count back.
  const outcome = await db.transaction(async (tx) => {
    const judged = await judgeCode(tx, email, given.code, now);
    return judged ?? { personId: await welcome(tx, email, 'code') };
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome.personId;
}

/** Uses up a link; of many presses at the same moment, one opens a session. */
export async function useLink(db: Db, link: string, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(signInCode)
      .set({ usedAt: now })
      .where(and(eq(signInCode.linkHash, linkHash(link)), isNull(signInCode.usedAt), gt(signInCode.expiresAt, now)))
      .returning({ email: signInCode.email });
    if (!used) throw new Refusal('code_expired');
    return welcome(tx, used.email, 'link');
  });
}

/** Finds the person of a card that has not ended. An unknown and an ended card look the same. */
export async function useCard(db: Db, given: { code: string; network: string }, now: Date) {
  await db.transaction((tx) => countTry(tx, `card:${given.network}`, CARDS_BY_NETWORK, now));
  return db.transaction(async (tx) => {
    const [opened] = await tx
      .select({ cardId: card.id, personId: card.personId })
      .from(card)
      .innerJoin(person, eq(person.id, card.personId))
      .where(and(eq(card.codeHash, cardHash(given.code)), isNull(card.endedAt), isNull(person.erasedAt)));
    if (!opened) throw new Refusal('code_wrong');
    await record(tx, { kind: 'person.signed_in', actorId: opened.personId, details: { how: 'card' } });
    return opened;
  });
}

/** Refuses a code that does not fit, counting the try; null when it fits, and is then used up. */
async function judgeCode(tx: Tx, email: string, code: string, now: Date): Promise<Refusal | null> {
  const [newest] = await tx
    .select()
    .from(signInCode)
    .where(and(eq(signInCode.email, email), isNull(signInCode.usedAt), lt(signInCode.tries, CODE_TRIES)))
    .orderBy(desc(signInCode.createdAt))
    .limit(1)
    .for('update');
  // The same hashing is done when there is nothing to compare with.
  const given = codeHash(newest?.id ?? '', code);
  if (!newest || !timingSafeEqual(given, newest.codeHash)) {
    await tx
      .update(signInCode)
      .set({ tries: sql`${signInCode.tries} + 1` })
      .where(eq(signInCode.id, newest?.id ?? crypto.randomUUID()));
    return new Refusal('code_wrong');
  }
  if (newest.expiresAt <= now) return new Refusal('code_expired');
  await endCodes(tx, email, now);
  return null;
}

async function endCodes(tx: Tx, email: string, now: Date): Promise<void> {
  await tx
    .update(signInCode)
    .set({ usedAt: now })
    .where(and(eq(signInCode.email, email), isNull(signInCode.usedAt)));
}

/** The address is proven: its person, made at the first sign-in. */
async function welcome(tx: Tx, email: string, how: 'code' | 'link'): Promise<string> {
  await tx.insert(person).values({ email, answerWay: 'email' }).onConflictDoNothing();
  const own = eq(person.email, email);
  const [known] = await tx.update(person).set({ emailUnproved: false }).where(own).returning({ id: person.id });
  if (!known) throw new Error('the person was not kept');
  await record(tx, { kind: 'person.signed_in', actorId: known.id, details: { how } });
  return known.id;
}

/** The row's own id salts the hash; what protects six digits is the key, their short life and the count of tries. */
const codeHash = (id: string, code: string) => keyedHash(id, code);
const linkHash = (link: string) => createHash('sha256').update(link).digest();
