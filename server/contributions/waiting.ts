import { and, asc, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { contribution, hiding } from '../../db/schema/contributions.ts';
import { type From, whoTries } from '../people/device.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { isAboutTooMany, isTooMany, type Limit } from '../people/tries.ts';
import { type Kept, LATELY } from './idempotent.ts';
import { contributionViews, PAGE } from './view.ts';

/** So much one says in a quarter of an hour and is heard at once: an account more (`LATELY`) than a browser without one. */
const SAID_BY_DEVICE: Limit = { tries: 10, minutes: 15 };
/** Those whose browsers keep no cookie share their network's; and, as a last resort, all visitors of one network. */
const SAID_WITHOUT_COOKIE: Limit = { tries: 20, minutes: 15 };
const SAID_BY_NETWORK: Limit = { tries: 200, minutes: 15 };

/**
 * Lets what is said beyond the usual wait for a look: it is kept, its writer sees it, others see it when the Verstas has
 * looked. Nobody is refused and nothing is lost. Tells whether it waits; without `from` (our own course) nothing does.
 */
export async function waitsIfTooMuch(
  tx: Tx,
  actor: Principal | null,
  { id, lately }: Kept,
  from: From | undefined,
  now: Date,
): Promise<boolean> {
  if (!from) return false;
  const account = actor !== null && !actor.byCard;
  if (!(account ? lately >= LATELY.most : await saysTooMuch(tx, actor, from, now))) return false;
  await tx.insert(hiding).values({ contributionId: id, by: null, reason: 'other', note: '', at: now });
  return true;
}

async function saysTooMuch(tx: Tx, actor: Principal | null, from: From, now: Date): Promise<boolean> {
  const who = whoTries(actor, from);
  const mine = await isTooMany(tx, `says:${who}`, from.device ? SAID_BY_DEVICE : SAID_WITHOUT_COOKIE, now);
  const all = await isAboutTooMany(tx, `says-network:${from.network}`, SAID_BY_NETWORK, now);
  return mine || all;
}

/** SQL: the contribution waits for a look. */
export const waitsForALook = (id: SQL): SQL<boolean> =>
  sql<boolean>`exists (select from hiding w where w.contribution_id = ${id} and w.by is null and w.ended_at is null)`;

/** What waits for a look, the oldest first; a page of it, and how many there are in all. */
export async function waitingForALook(db: Db, actor: Principal | null) {
  demand(actor, 'contribution.hide');
  const waits = and(isNull(hiding.by), isNull(hiding.endedAt));
  const items = await contributionViews(db, actor, {
    where: sql`${contribution.id} in (select ${hiding.contributionId} from ${hiding} where ${waits})
      and ${contribution.withdrawnAt} is null and ${contribution.erasedAt} is null`,
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit: PAGE,
  });
  return { items, count: await db.$count(hiding, waits) };
}
