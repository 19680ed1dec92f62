import { and, asc, desc, eq, isNull, like, lt, lte, or } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import type { Config } from '../base/config.ts';
import { CODE_MINUTES } from '../people/sign-in.ts';
import { outageBegins, outageEnds, outageNow } from './outage.ts';
import { LANES, type Outcome, send, type Transport } from './smtp.ts';

export { mailTransport } from './smtp.ts';

type Due = typeof mail.$inferSelect;
const LONGEST_PAUSE_MINUTES = 60;
/** With growing pauses this is five days, as RFC 5321 (4.5.4.1) asks: 63 minutes for the first six, then one an hour. */
const MOST_TRIES = 6 + 5 * 24 - 1;
/** Who died while sending leaves her letter to others after this; longer than a sending can last. */
const CLAIM_MINUTES = 3;
/** So many letters put off one after another, and none taken: it is the server, not the letters. */
const PUT_OFF_IN_A_ROW = 3;
const CODE = like(mail.dedupeKey, 'sign-in:%');

interface Run {
  readonly db: Db;
  readonly transport: Transport;
  readonly config: Config;
  readonly now: Date;
  /** Is told when the mail server stops taking letters, and when it takes them again. */
  readonly say: (line: string) => void;
  /** The mail server has taken nothing lately: one letter tries it. */
  outage: boolean;
  sent: number;
  /** So many letters put off one after another. */
  putOff: number;
}

/**
 * Sends what is due, several letters at a time and sign-in codes first; returns how many went out. A mail is claimed first
 * and sent outside that transaction; whoever dies in between leaves it to be sent again, under the same Message-ID. While
 * the mail server takes nothing from anybody, one letter now and then tries it and uses up no letter's tries; a code,
 * which somebody waits for, tries it at once. With `codesOnly` nothing that hangs holds the codes up.
 */
export async function mailJob(
  db: Db,
  transport: Transport | null,
  config: Config,
  now: Date,
  { codesOnly = false, say = () => {} }: { codesOnly?: boolean; say?: (line: string) => void } = {},
): Promise<number> {
  await forgetWornOutCodes(db, now);
  if (!transport) return 0;
  const standing = await outageNow(db, now);
  const run: Run = { db, transport, config, now, say, outage: standing !== 'none', sent: 0, putOff: 0 };
  if (run.outage) await sendNext(run, codesOnly || standing === 'wait');
  const lanes = codesOnly ? LANES.codes : LANES.letters;
  await Promise.all(Array.from({ length: lanes }, () => lane(run, codesOnly)));
  return run.sent;
}

/** A sign-in letter holds a secret: it is not kept longer than the secret works, nor sent any more. */
async function forgetWornOutCodes(db: Db, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - CODE_MINUTES * 60_000);
  await db.delete(mail).where(and(CODE, lte(mail.createdAt, limit)));
}

/** One letter after another, for as long as there are any and the server takes them. */
async function lane(run: Run, codesOnly: boolean): Promise<void> {
  let more = true;
  while (more && !run.outage) more = await sendNext(run, codesOnly);
}

async function sendNext(run: Run, codesOnly: boolean): Promise<boolean> {
  const due = await claimNext(run, codesOnly);
  if (!due) return false;
  const outcome = await send(run.transport, run.config, due);
  await keepOutcome(run, due, outcome);
  if (outcome.kind === 'sent') run.sent += 1;
  if (outcome.kind === 'sent' || outcome.kind === 'refused') await serverTakes(run);
  else await serverPutsOff(run, outcome);
  return true;
}

async function claimNext({ db, now }: Run, codesOnly: boolean): Promise<Due | null> {
  const left = new Date(now.getTime() - CLAIM_MINUTES * 60_000);
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(mail)
      .where(
        and(
          isNull(mail.sentAt),
          isNull(mail.endedAt),
          lte(mail.nextTryAt, now),
          or(isNull(mail.claimedAt), lt(mail.claimedAt, left)),
          codesOnly ? CODE : undefined,
        ),
      )
      .orderBy(desc(CODE), asc(mail.nextTryAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return null;
    await tx.update(mail).set({ claimedAt: now }).where(eq(mail.id, due.id));
    return due;
  });
}

async function keepOutcome(run: Run, { id, tries }: Due, outcome: Outcome): Promise<void> {
  await run.db
    .update(mail)
    .set(after(run, tries, outcome))
    .where(eq(mail.id, id));
}

function after({ now, outage }: Run, tries: number, outcome: Outcome): Partial<Due> {
  switch (outcome.kind) {
    case 'sent':
      // What has been sent is in the receiver's box; it need not lie here too.
      return { sentAt: now, claimedAt: null, tries: tries + 1, text: '', lastError: null };
    case 'refused':
      return { endedAt: now, claimedAt: null, tries: tries + 1, lastError: outcome.error };
    case 'server':
      // Behind the others, so that the next to try the server is another letter.
      return { nextTryAt: now, claimedAt: null, lastError: outcome.error };
    case 'later': {
      if (outage) return { nextTryAt: now, claimedAt: null, lastError: outcome.error };
      const pause = Math.min(2 ** tries, LONGEST_PAUSE_MINUTES);
      const nextTryAt = new Date(now.getTime() + pause * 60_000);
      const endedAt = tries + 1 >= MOST_TRIES ? now : null;
      return { nextTryAt, endedAt, claimedAt: null, tries: tries + 1, lastError: outcome.error };
    }
  }
}

async function serverTakes(run: Run): Promise<void> {
  run.putOff = 0;
  if (!run.outage) return;
  run.outage = false;
  const began = await outageEnds(run.db, run.now);
  if (began) run.say(`the mail server takes letters again; it had not since ${began.toISOString()}`);
}

async function serverPutsOff(run: Run, { kind, error }: Exclude<Outcome, { kind: 'sent' }>): Promise<void> {
  run.putOff += 1;
  if (run.outage || (kind === 'later' && run.putOff < PUT_OFF_IN_A_ROW)) return;
  run.outage = true;
  if (await outageBegins(run.db, error, run.now)) run.say(`the mail server takes no letters: ${error}`);
}
