import { and, eq } from 'drizzle-orm';
import { support } from '../../db/schema/contributions.ts';
import { mayRead } from '../access/contribution.ts';
import { onContribution } from '../access/on-contribution.ts';
import { Refusal } from '../base/refusal.ts';

/** "This matters to me too." Again changes nothing. */
export const supportIt = onContribution('contribution.support', async ({ tx, me, visible, tell }) => {
  if (visible.row.withdrawnAt || !mayRead(me, visible)) throw new Refusal('closed');
  const given = await tx
    .insert(support)
    .values({ contributionId: visible.row.id, personId: me.personId })
    .onConflictDoNothing()
    .returning({ id: support.contributionId });
  if (given.length > 0) await tell('contribution.supported');
});

/** Takes the support back. Again changes nothing. */
export const supportNoMore = onContribution('contribution.support', async ({ tx, me, visible, tell }) => {
  const taken = await tx
    .delete(support)
    .where(and(eq(support.contributionId, visible.row.id), eq(support.personId, me.personId)))
    .returning({ id: support.contributionId });
  if (taken.length > 0) await tell('contribution.support_withdrawn');
});
