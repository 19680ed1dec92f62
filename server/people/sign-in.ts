import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import { card, person, signInCode } from '../../db/schema/people.ts';
import { record } from '../activity/record.ts';
import type { Language } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';
import { mailAddress } from './address.ts';
import { type From, whoTries } from './device.ts';
import { keyedHash } from './key.ts';
import { signInLetter } from './letters.ts';
import { cardHash } from './speaker.ts';
import { countOnly, countTry, hasReached, refuseTooMany } from './tries.ts';
import { plainDigits, plainLetters } from './typed-code.ts';

/** How long a code and its link work. */
export const CODE_MINUTES = 15;
/**
 * Letters to one address, whoever asks: a few at once, then only where no code lives on for a while. So at most five come
 * in half an hour, and at every moment a code in the mail works or a new one is sent.
 */
const LETTERS = { tries: 5, minutes: 30 };
const LETTERS_WHILE_ONE_LIVES = { tries: 3, minutes: CODE_MINUTES };
const LIVES_ON_MS = 5 * 60_000;
const ASKED_BY_DEVICE = { tries: 20, minutes: 60 };
const ASKED_WITHOUT_COOKIE = { tries: 200, minutes: 60 };
/** The last resort against a program; a county's people may all come from one address. */
const ASKED_BY_NETWORK = { tries: 500, minutes: 60 };
/** Wrong answers alone are counted: for who answers, for the address (its link still opens), and for the network. */
const WRONG_BY_ANSWERER = { tries: 8, minutes: 15 };
const WRONG_FOR_ADDRESS = { tries: 20, minutes: 60 };
const WRONG_FOR_ADDRESS_IN_A_DAY = { tries: 60, minutes: 24 * 60 };
const WRONG_BY_NETWORK = { tries: 300, minutes: 60 };
const WRONG_CARDS_BY_ANSWERER = { tries: 30, minutes: 60 };

/**
 * Makes a code and a link for the address and queues the letter. It never looks whether the address is known, and answers
 * the same when enough letters are on their way: the codes in them work on. Refuses too many from one browser.
 */
export async function askForCode(
  db: Db,
  asked: { email: string; language: Language; from: From; publicUrl: URL; next: string | null },
  now: Date,
): Promise<void> {
  const email = mailAddress(asked.email);
  const id = crypto.randomUUID();
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const link = randomBytes(32).toString('base64url');
  const letter = signInLetter(asked.language, code, link, asked.publicUrl);
  await db.transaction(async (tx) => {
    const { device, network } = asked.from;
    const limit = device ? ASKED_BY_DEVICE : ASKED_WITHOUT_COOKIE;
    await countTry(tx, `asked:${whoTries(null, asked.from)}`, limit, now);
    await countTry(tx, `network:${network}`, ASKED_BY_NETWORK, now);
    if (!(await mayBeWritten(tx, email, now))) return;
    await tx.insert(signInCode).values({
      id,
      email,
      codeHash: codeHash(id, code),
      linkHash: linkHash(link),
      askedBy: askerOf(asked.from),
      next: asked.next,
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    });
    await tx
      .insert(mail)
      .values({ dedupeKey: `sign-in:${id}`, toAddress: email, createdAt: now, nextTryAt: now, ...letter });
  });
}

/** Counts the letter that may go to the address now. */
async function mayBeWritten(tx: Tx, email: string, now: Date): Promise<boolean> {
  if (await hasReached(tx, `address:${email}`, LETTERS, now)) return false;
  const living = and(eq(signInCode.email, email), isNull(signInCode.usedAt));
  const lives = await tx.$count(
    signInCode,
    and(living, gte(signInCode.expiresAt, new Date(now.getTime() + LIVES_ON_MS))),
  );
  if (lives > 0 && (await hasReached(tx, `address:${email}`, LETTERS_WHILE_ONE_LIVES, now))) return false;
  await countOnly(tx, `address:${email}`, now);
  return true;
}

/** Whose session may open, and where she wanted to go. */
interface Welcomed {
  readonly personId: string;
  readonly next: string | null;
}

/**
 * Uses up a code that was sent to the address. Any that lives does, whichever letter it is from. A code that once was
 * right is told to be used or too old; what is no code of the address is a wrong answer, and those are limited.
 */
export async function useCode(
  db: Db,
  given: { email: string; code: string; from: From },
  now: Date,
): Promise<Welcomed> {
  const email = mailAddress(given.email);
  const code = plainDigits(given.code);
  if (!/^\d{6}$/.test(code)) throw new Refusal('code_wrong');
  const counted = [
    [`answer:${email}`, WRONG_FOR_ADDRESS],
    [`answer-day:${email}`, WRONG_FOR_ADDRESS_IN_A_DAY],
    [`answer:${email}:${whoTries(null, given.from)}`, WRONG_BY_ANSWERER],
    [`answer-network:${given.from.network}`, WRONG_BY_NETWORK],
  ] as const;
  // A wrong try is committed before it is refused: a refusal inside would roll the count back.
  const outcome = await db.transaction(async (tx) => {
    for (const [subject, limit] of counted) await refuseTooMany(tx, subject, limit, now);
    const outcome = await judgeCode(tx, email, code, now);
    if (outcome instanceof Refusal && outcome.code === 'code_wrong')
      for (const [subject] of counted) await countOnly(tx, subject, now);
    return outcome;
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

/**
 * Uses up a link; of many presses at the same moment, one opens a session. It belongs to the browser that asked: in
 * another it opens only for one who writes the address it was sent to, so that a link that somebody passes on signs
 * nobody in as that somebody.
 */
export async function useLink(
  db: Db,
  given: { link: string; email?: string | undefined; from: From },
  now: Date,
): Promise<Welcomed> {
  return db.transaction(async (tx) => {
    const [sent] = await tx
      .select()
      .from(signInCode)
      .where(eq(signInCode.linkHash, linkHash(given.link)))
      .for('update');
    if (!sent || sent.expiresAt <= now) throw new Refusal('code_expired');
    if (sent.usedAt) throw new Refusal('code_used');
    const asker = askerOf(given.from);
    const here = asker !== null && sent.askedBy?.equals(asker) === true;
    if (!here && given.email === undefined) throw new Refusal('link_elsewhere');
    if (!here && mailAddress(given.email ?? '') !== sent.email) throw new Refusal('link_elsewhere', { email: false });
    await tx.update(signInCode).set({ usedAt: now }).where(eq(signInCode.id, sent.id));
    return { personId: await welcome(tx, sent.email, 'link'), next: sent.next };
  });
}

/** Finds the person of a card that has not ended. An unknown and an ended card look the same; only they are limited. */
export async function useCard(db: Db, given: { code: string; from: From }, now: Date) {
  const counted = [
    [`card:${whoTries(null, given.from)}`, WRONG_CARDS_BY_ANSWERER],
    [`card-network:${given.from.network}`, WRONG_BY_NETWORK],
  ] as const;
  const opened = await db.transaction(async (tx) => {
    for (const [subject, limit] of counted) await refuseTooMany(tx, subject, limit, now);
    const [held] = await tx
      .select({ cardId: card.id, personId: card.personId })
      .from(card)
      .innerJoin(person, eq(person.id, card.personId))
      .where(and(eq(card.codeHash, cardHash(plainLetters(given.code))), isNull(card.endedAt), isNull(person.erasedAt)));
    if (held) await record(tx, { kind: 'person.signed_in', actorId: held.personId, details: { how: 'card' } });
    else for (const [subject] of counted) await countOnly(tx, subject, now);
    return held;
  });
  if (!opened) throw new Refusal('code_wrong');
  return opened;
}

/** Finds the code among those of the address and uses it up, or says what is the matter with it. */
async function judgeCode(tx: Tx, email: string, code: string, now: Date): Promise<Refusal | Welcomed> {
  const sent = await tx
    .select()
    .from(signInCode)
    .where(eq(signInCode.email, email))
    .orderBy(desc(signInCode.createdAt))
    .limit(CODES_LOOKED_AT)
    .for('update');
  // Living ones first: two letters may carry the same six digits.
  const fitting = sent.filter((one) => timingSafeEqual(codeHash(one.id, code), one.codeHash));
  const living = fitting.find((one) => !one.usedAt && one.expiresAt > now);
  if (living) {
    await tx.update(signInCode).set({ usedAt: now }).where(eq(signInCode.id, living.id));
    return { personId: await welcome(tx, email, 'code'), next: living.next };
  }
  if (fitting.some(({ usedAt }) => usedAt)) return new Refusal('code_used');
  return new Refusal(fitting.length > 0 ? 'code_expired' : 'code_wrong');
}

/** All that can live, and those before, of which one is told that they are too old. */
const CODES_LOOKED_AT = 20;

const askerOf = ({ device }: From) => (device ? createHash('sha256').update(device).digest() : null);

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
