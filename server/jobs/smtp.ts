import { createHash } from 'node:crypto';
import nodemailer, { type Mail, type SMTPPoolOptions, type SMTPPoolSentMessageInfo } from 'nodemailer';
import type { Config } from '../base/config.ts';

/** So many letters leave at the same time; of these, so many at most are other letters than sign-in codes. */
export const LANES = { codes: 2, letters: 4 } as const;
/** One letter takes no longer, whatever the mail server does; milliseconds. */
const LONGEST_SENDING = 90_000;

export type Transport = Mail<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
export interface Outgoing {
  readonly dedupeKey: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
}
/**
 * What became of one try: it left; the server refused it for good; it takes this one later; or it takes nothing from
 * anybody. `error` is the server's code, never its words: they repeat the address.
 */
export type Outcome =
  { readonly kind: 'sent' } | { readonly kind: 'refused' | 'later' | 'server'; readonly error: string };

/** The way out for mail; null without SMTP_URL. */
export function mailTransport(config: Config): Transport | null {
  if (!config.smtpUrl) return null;
  return nodemailer.createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: LANES.codes + LANES.letters,
    // Only for a connection that the server had dropped before a byte of the letter left.
    maxRequeues: 1,
    idleTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
}

/** Tries to send one letter, once. */
export async function send(transport: Transport, config: Config, letter: Outgoing): Promise<Outcome> {
  try {
    await transport.sendMail({
      from: { name: '', address: config.mailFrom },
      // An address object and an explicit envelope: the text of an address is never parsed into several.
      to: { name: '', address: letter.toAddress },
      envelope: { from: config.mailFrom, to: [letter.toAddress] },
      messageId: messageId(letter.dedupeKey, config),
      subject: letter.subject,
      text: letter.text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(LONGEST_SENDING),
    });
    return { kind: 'sent' };
  } catch (error) {
    return { kind: await whose(transport, error), error: nameOf(error) };
  }
}

/**
 * Whose the trouble is. What the server says of a receiver or of a letter is that letter's; whatever else it says is its
 * own. Where it said nothing at all, it is asked once more without a letter: one letter may break a connection too.
 */
async function whose(transport: Transport, error: unknown): Promise<'refused' | 'later' | 'server'> {
  const { code, command } = saidBy(error);
  if (code === null) return (await answers(transport)) ? 'later' : 'server';
  if (code === 421 || (command !== 'RCPT TO' && command !== 'DATA')) return 'server';
  return code >= 500 ? 'refused' : 'later';
}

async function answers(transport: Transport): Promise<boolean> {
  return transport.verify().then(
    () => true,
    () => false,
  );
}

function saidBy(error: unknown): { code: number | null; command: string } {
  if (!(error instanceof Error)) return { code: null, command: '' };
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  return { code, command: 'command' in error && typeof error.command === 'string' ? error.command : '' };
}

/** Codes only: the words of a mail server's refusal repeat the address. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const said = saidBy(error).code;
  return said === null ? code : `${code} ${said}`;
}

/** The same for every try of one mail, so that the receiver's program shows a repeated one once. */
function messageId(dedupeKey: string, config: Config): string {
  const mark = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40);
  return `<${mark}@${config.publicUrl.hostname}>`;
}
