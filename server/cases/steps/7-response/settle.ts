import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { mail } from '../../../../db/schema/activity.ts';
import { delivery, deliverySettled } from '../../../../db/schema/answers.ts';
import { STEP, type SettledHow } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { onThing } from '../../../access/on-case.ts';
import { found, Refusal } from '../../../base/refusal.ts';

/**
 * Ends one message that does not get there by itself: somebody has told it otherwise, by telephone or on paper, which
 * counts as delivered; or it is given up, which does not, and needs a reason. A letter that waits does not leave any more.
 */
export const settleDelivery = onThing(
  {
    act: 'delivery.make',
    of: deliveryById,
    known: true,
    // In every step: a case that was cancelled earlier owes its closing message too.
    situation: ({ seen: { step } }) => (step === STEP.response ? { step } : {}),
  },
  async ({ tx, me, thing: { id }, now, tell }, { how, reason }: { how: SettledHow; reason: string }) => {
    if (how === 'given_up' && !reason.trim()) throw new Refusal('reason_needed');
    const [owed] = await tx.select().from(delivery).where(eq(delivery.id, id)).for('update');
    const { personId, kind: what, way, deliveredAt } = found(owed);
    if (deliveredAt) throw new Refusal('already_done');
    const values = { deliveryId: id, how, reason: clean(reason), by: me.personId, at: now };
    const settled = await tx.insert(deliverySettled).values(values).onConflictDoNothing().returning();
    if (settled.length === 0) throw new Refusal('already_done');
    if (how === 'told') await tx.update(delivery).set({ deliveredAt: now }).where(eq(delivery.id, id));
    await tx.delete(mail).where(sql`${mail.dedupeKey} = ${`delivery:${id}`} and ${mail.sentAt} is null`);
    await tell('delivery.made', { deliveryId: id, personId, what, way, how });
  },
);

async function deliveryById(tx: Tx, id: string) {
  const [row] = await tx.select({ id: delivery.id, caseId: delivery.caseId }).from(delivery).where(eq(delivery.id, id));
  return found(row);
}
