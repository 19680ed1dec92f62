import { approval } from '../../../../db/schema/answers.ts';
import { onCase } from '../../../access/on-case.ts';
import { Refusal } from '../../../base/refusal.ts';
import { pointFacts } from './step.ts';

/** A member of the planning group approves the summary as it stands; any later change asks for it anew. */
export const approveSummary = onCase('summary.approve', async ({ tx, me, seen, now, tell }) => {
  if ((await pointFacts(tx, seen.id)).points === 0) throw new Refusal('step_not_ready');
  const fresh = await tx
    .insert(approval)
    .values({ caseId: seen.id, personId: me.personId, at: now })
    .onConflictDoNothing()
    .returning({ personId: approval.personId });
  if (fresh.length > 0) await tell('summary.approved');
});
