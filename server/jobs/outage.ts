import { and, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { mailOutage } from '../../db/schema/activity.ts';

/** So often is the mail server looked at while it takes nothing; minutes, the last one for as long as it lasts. */
const PROBES = [1, 2, 4, 5];

/** The mail server takes nothing just now; of many who notice, one is told that it began. */
export async function outageBegins(db: Db, error: string, now: Date): Promise<boolean> {
  const begun = await db
    .insert(mailOutage)
    .values({ beganAt: now, error, nextProbeAt: after(now, 0) })
    .onConflictDoNothing()
    .returning({ id: mailOutage.id });
  return begun.length > 0;
}

/** It takes letters again; returns since when it had not, to the one who ended it. */
export async function outageEnds(db: Db, now: Date): Promise<Date | null> {
  const [ended] = await db
    .update(mailOutage)
    .set({ endedAt: now })
    .where(isNull(mailOutage.endedAt))
    .returning({ beganAt: mailOutage.beganAt });
  return ended?.beganAt ?? null;
}

/** `none`; or, while it lasts, whose turn it is to try one letter: `probe` for one caller at a time, `wait` for others. */
export async function outageNow(db: Db, now: Date): Promise<'none' | 'probe' | 'wait'> {
  const [mine] = await db
    .update(mailOutage)
    .set({
      probes: sql`${mailOutage.probes} + 1`,
      nextProbeAt: sql`${now.toISOString()}::timestamptz + interval '1 minute' *
        (${sql.param(PROBES)}::int[])[least(${mailOutage.probes} + 2, ${PROBES.length})]`,
    })
    .where(and(isNull(mailOutage.endedAt), lte(mailOutage.nextProbeAt, now)))
    .returning({ id: mailOutage.id });
  if (mine) return 'probe';
  const [lasting] = await db.select({ id: mailOutage.id }).from(mailOutage).where(isNull(mailOutage.endedAt));
  return lasting ? 'wait' : 'none';
}

function after(now: Date, probes: number): Date {
  return new Date(now.getTime() + (PROBES[probes] ?? 1) * 60_000);
}
