import { createHash } from 'node:crypto';
import { and, asc, eq, isNull, like, lt, lte } from 'drizzle-orm';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Db } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import type { Config } from '../config.ts';
import { CODE_MINUTES } from '../people/sign-in.ts';

type Due = typeof mail.$inferSelect;
const MOST_TRIES = 12;
const LONGEST_PAUSE_MINUTES = 12 * 60;

/** The way out for mail; null without SMTP_URL, when the rows themselves are the local outbox. */
export function mailTransport(config: Config): Transporter | null {
  if (!config.smtpUrl) return null;
  return nodemailer.createTransport({
    url: config.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
}

/**
 * Sends what is due, one by one; returns how many went out. A mail is claimed and counted first and sent outside
 * that transaction. Whoever dies in between leaves it to be sent again after the pause, under the same Message-ID.
 */
export async function mailRound(db: Db, transport: Transporter | null, config: Config, now: Date): Promise<number> {
  await forgetWornOutCodes(db, now);
  if (!transport) return 0;
  let sent = 0;
  for (let due = await claimNext(db, now); due; due = await claimNext(db, now)) {
    if (await sendOne(db, transport, config, due, now)) sent += 1;
  }
  return sent;
}

/** A sign-in letter holds a secret: it is not kept longer than the secret works, nor sent any more. */
async function forgetWornOutCodes(db: Db, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - CODE_MINUTES * 60_000);
  await db.delete(mail).where(and(like(mail.dedupeKey, 'sign-in:%'), lte(mail.createdAt, limit)));
}

async function claimNext(db: Db, now: Date): Promise<Due | null> {
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(mail)
      .where(and(isNull(mail.sentAt), lte(mail.nextTryAt, now), lt(mail.tries, MOST_TRIES)))
      .orderBy(asc(mail.nextTryAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return null;
    const minutes = Math.min(2 ** due.tries, LONGEST_PAUSE_MINUTES);
    const nextTryAt = new Date(now.getTime() + minutes * 60_000);
    await tx
      .update(mail)
      .set({ tries: due.tries + 1, nextTryAt })
      .where(eq(mail.id, due.id));
    return due;
  });
}

async function sendOne(db: Db, transport: Transporter, config: Config, due: Due, now: Date): Promise<boolean> {
  try {
    await transport.sendMail({
      from: { name: '', address: config.mailFrom },
      // An address object and an explicit envelope: the text of an address is never parsed into several.
      to: { name: '', address: due.toAddress },
      envelope: { from: config.mailFrom, to: [due.toAddress] },
      messageId: messageId(due.dedupeKey, config),
      subject: due.subject,
      text: due.text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    await db
      .update(mail)
      .set({ lastError: nameOf(error) })
      .where(eq(mail.id, due.id));
    return false;
  }
  // What has been sent is in the receiver's box; it need not lie here too.
  await db.update(mail).set({ sentAt: now, text: '', lastError: null }).where(eq(mail.id, due.id));
  return true;
}

/** The same for every try of one mail, so that the receiver's program shows a repeated one once. */
function messageId(dedupeKey: string, config: Config): string {
  const mark = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40);
  return `<${mark}@${config.publicUrl.hostname}>`;
}

/** Codes only: the words of a mail server's refusal repeat the address. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const response = 'responseCode' in error && typeof error.responseCode === 'number' ? ` ${error.responseCode}` : '';
  return code + response;
}
