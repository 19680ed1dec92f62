import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { mail } from '../../../../db/schema/activity.ts';
import { delivery, deliverySettled } from '../../../../db/schema/answers.ts';
import { record } from '../../../activity/record.ts';
import type { SettledHow } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demandKnown, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase } from '../../../access/case.ts';

/**
 * Ends one message that does not get there by itself: somebody has told it otherwise, by telephone or on paper, which
 * counts as delivered; or it is given up, which does not, and needs a reason. A letter that waits does not leave any more.
 */
export async function settleDelivery(
  db: Db,
  actor: Principal | null,
  id: string,
  { how, reason }: { how: SettledHow; reason: string },
  now: Date,
): Promise<void> {
  const by = signedIn(actor).personId;
  await db.transaction(async (tx) => {
    const [known] = await tx.select({ caseId: delivery.caseId }).from(delivery).where(eq(delivery.id, id));
    const { caseId } = found(known);
    const { step } = await visibleCase(tx, actor, caseId, 'lock');
    demandKnown(actor, 'delivery.make', step === 7 ? { step } : {});
    if (how === 'given_up' && !reason.trim()) throw new Refusal('reason_needed');
    const [owed] = await tx.select().from(delivery).where(eq(delivery.id, id)).for('update');
    const { personId, kind: what, way, deliveredAt } = found(owed);
    if (deliveredAt) throw new Refusal('already_done');
    const values = { deliveryId: id, how, reason: clean(reason), by, at: now };
    const settled = await tx.insert(deliverySettled).values(values).onConflictDoNothing().returning();
    if (settled.length === 0) throw new Refusal('already_done');
    if (how === 'told') await tx.update(delivery).set({ deliveredAt: now }).where(eq(delivery.id, id));
    await tx.delete(mail).where(sql`${mail.dedupeKey} = ${`delivery:${id}`} and ${mail.sentAt} is null`);
    const details = { deliveryId: id, personId, what, way, how };
    await record(tx, { kind: 'delivery.made', actorId: by, caseId, details });
  });
}
