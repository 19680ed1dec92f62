import { isIPv6 } from 'node:net';
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { momentAfter } from '../contract/days.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { signInCode, tryCounted } from '../../db/schema/people.ts';
import { Refusal } from '../base/refusal.ts';
import { keyedHash } from './key.ts';

/** How many tries within how many minutes. */
export interface Limit {
  readonly tries: number;
  readonly minutes: number;
}

/** Counts one try against a limit, or refuses it. Kept in the database, so that a restart forgets nothing. */
export async function countTry(tx: Tx, subject: string, limit: Limit, now: Date): Promise<void> {
  await refuseTooMany(tx, subject, limit, now);
  await countOnly(tx, subject, now);
}

/** Tells whether the limit is reached; until commit nobody else tries as the same subject. */
export async function hasReached(tx: Tx, subject: string, limit: Limit, now: Date): Promise<boolean> {
  return (await triesOf(tx, subject, limit, now)).length >= limit.tries;
}

/** Counts one try, and tells whether it is one too many. It is counted in any case. */
export async function isTooMany(tx: Tx, subject: string, limit: Limit, now: Date): Promise<boolean> {
  const reached = await hasReached(tx, subject, limit, now);
  await countOnly(tx, subject, now);
  return reached;
}

/**
 * The same without anybody waiting for anybody: two at the same moment may both be taken for the last one. For limits that
 * refuse nobody, by subjects that many share.
 */
export async function isAboutTooMany(tx: Tx, subject: string, limit: Limit, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - limit.minutes * 60_000);
  const [counted] = await aboutTooMany(tx, {
    key: keyedHash(subject),
    at: now.toISOString(),
    since: since.toISOString(),
    tries: limit.tries,
  });
  return counted?.reached === true;
}

const aboutTooMany = prepared<{ key: Buffer; at: string; since: string; tries: number }, { reached: boolean }>(
  () => sql`with before as (select count(*) as tries from (
      select from try_counted where key = ${sql.placeholder('key')}::bytea and at > ${sql.placeholder('since')}::timestamptz
      limit ${sql.placeholder('tries')}::int) latest)
    insert into try_counted (key, at) values (${sql.placeholder('key')}::bytea, ${sql.placeholder('at')}::timestamptz)
    returning (select tries from before) >= ${sql.placeholder('tries')}::int as reached`,
);

/**
 * Refuses when the limit is reached, with the minutes until there is room again. Until commit nobody else tries as the
 * same subject: two at the same moment would both see the last free place. Where only failures count, they are counted
 * by `countOnly` after it.
 */
export async function refuseTooMany(tx: Tx, subject: string, limit: Limit, now: Date): Promise<void> {
  const before = await triesOf(tx, subject, limit, now);
  const roomWhenGone = before[limit.tries - 1];
  if (!roomWhenGone) return;
  const wait = roomWhenGone.getTime() + limit.minutes * 60_000 - now.getTime();
  throw new Refusal('too_many', { minutes: Math.max(1, Math.ceil(wait / 60_000)) });
}

/** Counts one try without judging it. */
export async function countOnly(tx: Tx, subject: string, now: Date): Promise<void> {
  await tx.insert(tryCounted).values({ key: keyedHash(subject), at: now });
}

/** When the subject has tried within the limit's time, the newest first; as many as the limit looks at. */
async function triesOf(tx: Tx, subject: string, limit: Limit, now: Date): Promise<Date[]> {
  const key = keyedHash(subject);
  await tx.execute(sql`select pg_advisory_xact_lock(${key.readInt32BE(0)}, ${key.readInt32BE(4)})`);
  const since = new Date(now.getTime() - limit.minutes * 60_000);
  const rows = await tx
    .select({ at: tryCounted.at })
    .from(tryCounted)
    .where(and(eq(tryCounted.key, key), gt(tryCounted.at, since)))
    .orderBy(desc(tryCounted.at))
    .limit(limit.tries);
  return rows.map(({ at }) => at);
}

/** How long what is left of sign-in is kept: longer than any limit looks back. */
const KEPT_DAYS = 2;

/** Takes away counted tries and sign-in codes that no rule looks at any more. */
export async function sweepSignIn(db: Db, now: Date): Promise<void> {
  const before = momentAfter(now, -KEPT_DAYS);
  await db.delete(tryCounted).where(lt(tryCounted.at, before));
  await db.delete(signInCode).where(lt(signInCode.expiresAt, before));
}

/** What counts as one network: an IPv4 address, or the /64 that one household or phone gets in IPv6. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const bare = ip.replace(/%.*$/, '');
  if (!isIPv6(bare)) return ip;
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':') + '::/64';
}
