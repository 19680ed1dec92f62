import { eq } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { developmentCase } from '../../../../db/schema/cases.ts';
import { record } from '../../../activity/record.ts';
import type { Config } from '../../../base/config.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { STEP } from '../../../contract/words.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { demandMet, judgeStanding, judgeStep } from '../all.ts';
import { tryAgain } from './choices.ts';
import { deliverySums } from './deliveries.ts';
import { deliveryJob } from './deliver.ts';
import { oweAnswers } from './owe.ts';

/**
 * Delivers now what the case owes, also to those who came along after the answers were owed, and tries again what did not
 * leave. Repeatable.
 */
export async function makeDeliveries(
  db: Db,
  actor: Principal | null,
  caseId: string,
  { config, now }: { config: Pick<Config, 'publicUrl' | 'smtpUrl' | 'demo'>; now: Date },
) {
  await db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'delivery.make', situationOf(seen));
    if (seen.step === STEP.response) await oweAnswers(tx, caseId);
    await tryAgain(tx, caseId, now);
  });
  const delivered = await deliveryJob(db, config, now, caseId);
  return { delivered, missing: (await deliverySums(db, caseId)).missing };
}

/** Closes the case. Refuses while what its summary had to be does not hold, while one message is missing, or one participant is owed nothing yet (R8). */
export async function closeCase(db: Db, actor: Principal | null, caseId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    if (seen.closed) throw new Refusal('already_done');
    demand(actor, 'case.close', situationOf(seen));
    const standing = await judgeStanding(seen.step, tx, caseId, now);
    demandMet([...standing, ...(await judgeStep(seen.step, 'beforeLeaving', tx, caseId, now))]);
    await tx.update(developmentCase).set({ closedAt: now }).where(eq(developmentCase.id, caseId));
    await record(tx, { kind: 'case.closed', actorId: signedIn(actor).personId, caseId });
  });
}
