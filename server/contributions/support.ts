import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { support } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../base/refusal.ts';
import { about, visibleContribution, mayRead } from '../access/contribution.ts';

/** "This matters to me too." Again changes nothing. */
export async function supportIt(db: Db, actor: Principal | null, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.support', visible.situation);
    const me = signedIn(actor);
    if (visible.row.withdrawnAt || !mayRead(actor, visible)) throw new Refusal('closed');
    const given = await tx
      .insert(support)
      .values({ contributionId: id, personId: me.personId })
      .onConflictDoNothing()
      .returning({ id: support.contributionId });
    if (given.length === 0) return;
    await record(tx, { kind: 'contribution.supported', actorId: me.personId, ...about(visible) });
  });
}

/** Takes the support back. Again changes nothing. */
export async function supportNoMore(db: Db, actor: Principal | null, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.support', visible.situation);
    const me = signedIn(actor);
    const taken = await tx
      .delete(support)
      .where(and(eq(support.contributionId, id), eq(support.personId, me.personId)))
      .returning({ id: support.contributionId });
    if (taken.length === 0) return;
    await record(tx, { kind: 'contribution.support_withdrawn', actorId: me.personId, ...about(visible) });
  });
}
