import { eq } from 'drizzle-orm';
import { developmentCase } from '../../../../db/schema/cases.ts';
import type { Config } from '../../../base/config.ts';
import { situationOf } from '../../../access/case.ts';
import type { Service } from '../../../access/doorway.ts';
import { onCase } from '../../../access/on-case.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { STEP } from '../../../contract/words.ts';
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
  service: Service & { readonly config: Pick<Config, 'publicUrl' | 'smtpUrl' | 'demo'> },
  actor: Principal | null,
  caseId: string,
) {
  const { db, config, clock, notify } = service;
  await oweAgain(service, actor, caseId);
  const delivered = await deliveryJob(db, config, clock(), caseId);
  notify();
  return { delivered, missing: (await deliverySums(db, caseId)).missing };
}

const oweAgain = onCase('delivery.make', async ({ tx, seen, now }) => {
  if (seen.step === STEP.response) await oweAnswers(tx, seen.id);
  await tryAgain(tx, seen.id, now);
});

/** Closes the case. Refuses while what its summary had to be does not hold, while one message is missing, or one participant is owed nothing yet (R8). */
export const closeCase = onCase(
  {
    act: 'case.close',
    situation: ({ seen }) => {
      if (seen.closed) throw new Refusal('already_done');
      return situationOf(seen);
    },
  },
  async ({ tx, seen, now, tell }) => {
    const standing = await judgeStanding(seen.step, tx, seen.id, now);
    demandMet([...standing, ...(await judgeStep(seen.step, 'beforeLeaving', tx, seen.id, now))]);
    await tx.update(developmentCase).set({ closedAt: now }).where(eq(developmentCase.id, seen.id));
    await tell('case.closed');
  },
);
