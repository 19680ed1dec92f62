import { isIPv6 } from 'node:net';
import { and, count, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { signInCode, tryCounted } from '../../db/schema/people.ts';
import { Refusal } from '../refusal.ts';
import { keyedHash } from './key.ts';

/** How many tries within how many minutes. */
export interface Limit {
  readonly tries: number;
  readonly minutes: number;
}

/** Counts one try against a limit, or refuses it. Kept in the database, so that a restart forgets nothing. */
export async function countTry(tx: Tx, subject: string, limit: Limit, now: Date): Promise<void> {
  const key = keyedHash(subject);
  // Two tries at the same moment would both see the last free place.
  await tx.execute(sql`select pg_advisory_xact_lock(${key.readInt32BE(0)}, ${key.readInt32BE(4)})`);
  const since = new Date(now.getTime() - limit.minutes * 60_000);
  const [row] = await tx
    .select({ tries: count() })
    .from(tryCounted)
    .where(and(eq(tryCounted.key, key), gt(tryCounted.at, since)));
  if ((row?.tries ?? 0) >= limit.tries) throw new Refusal('too_many', { minutes: limit.minutes });
  await tx.insert(tryCounted).values({ key, at: now });
}

/** How long what is left of sign-in is kept: longer than any limit looks back. */
const KEPT_DAYS = 2;

/** Takes away counted tries and sign-in codes that no rule looks at any more. */
export async function sweepSignIn(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
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
