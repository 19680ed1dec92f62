import { AsyncLocalStorage } from 'node:async_hooks';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { momentAfter } from '../contract/days.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { sent } from '../../db/schema/activity.ts';

/** What a request was answered: kept, so that the same request sent again is answered the same. */
export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
}

/** A request that is done once, however often it is sent. */
export interface Sending {
  /** Kept nowhere: only who has it can read the answer, which may carry a card's code. */
  readonly key: string;
  /** Hashes of the key; of it and the sender; of it and what is asked. */
  readonly keyHash: Buffer;
  readonly sender: Buffer;
  readonly what: Buffer;
  readonly at: Date;
  /** An equal one from before this moment was another act; null where the sender's own key tells. */
  readonly since: Date | null;
  /** Otherwise it is known only while it is under way. */
  readonly leavesTrace: boolean;
  /** The answer, where it is known before the act is committed. */
  answer: Answered | null;
  /** The act has kept, with everything else it did, that this has been done. */
  kept: boolean;
}

/** Thrown inside the second of two equal requests, so that everything the second one wrote is rolled back. */
export class SentBefore extends Error {}

const current = new AsyncLocalStorage<Sending>();

/** Does the work of one request. */
export function asSending<T>(sending: Sending, work: () => T): T {
  return current.run(sending, work);
}

/** Says inside the act how it will be answered (201): should this process die after the commit, a second send gets it. */
export function willAnswer(body: object): void {
  const sending = current.getStore();
  if (sending) sending.answer = { status: 201, body: JSON.stringify(body), cookies: [] };
}

/** Keeps in the act's own transaction that this has been done. Of two at once the second waits for the first, and is undone. */
export async function keepSending(tx: Tx): Promise<void> {
  const sending = current.getStore();
  if (!sending || sending.kept) return;
  const { key, keyHash, sender, what, at, since, answer } = sending;
  const values = { keyHash, sender, what, at: at.toISOString(), since: since?.toISOString() ?? null };
  const [first] = await keeping(tx, { ...values, answer: answer && sealed(key, answer) });
  if (!first) throw new SentBefore();
  sending.kept = true;
}

const { placeholder: own } = sql;
const keeping = prepared<Record<string, unknown>, { first: boolean }>(
  () => sql`insert into sent (key_hash, sender, what, answer, at) values (${own('keyHash')}, ${own('sender')},
      ${own('what')}, ${own('answer')}, ${own('at')}::timestamptz)
    on conflict (key_hash) do update set sender = excluded.sender, what = excluded.what, answer = excluded.answer,
      at = excluded.at where sent.at < ${own('since')}::timestamptz
    returning true as first`,
);

/** A device may lie without a connection for long before it sends again what it does not know to have arrived. */
const KEPT_DAYS = 30;

/** Takes away the keys of what was sent long ago. */
export async function forgetSent(db: Db, now: Date): Promise<void> {
  await db.delete(sent).where(lt(sent.at, momentAfter(now, -KEPT_DAYS)));
}

const IV = 12;
const TAG = 16;
const cipherKey = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'kuultu answer', 32));

/** The answer as it is kept: AES-256-GCM under a key made of the sender's own. */
export function sealed(key: string, answered: Answered): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(answered), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** The answer, read with the sender's key. */
export function opened(key: string, kept: Buffer): Answered {
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), kept.subarray(0, IV));
  decipher.setAuthTag(kept.subarray(IV, IV + TAG));
  const text = Buffer.concat([decipher.update(kept.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  const answered: Answered = JSON.parse(text);
  return answered;
}
