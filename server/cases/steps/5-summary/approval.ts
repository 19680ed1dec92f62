import type { Db } from '../../../../db/connection.ts';
import { approval } from '../../../../db/schema/answers.ts';
import { record } from '../../../activity/record.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { draftOf } from './drafting.ts';
import { pointFacts } from './step.ts';

/** A member of the planning group approves the summary as it stands; any later change asks for it anew. */
export async function approveSummary(db: Db, actor: Principal | null, caseId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { me } = await draftOf(tx, actor, caseId, 'summary.approve');
    if ((await pointFacts(tx, caseId)).points === 0) throw new Refusal('step_not_ready');
    const fresh = await tx
      .insert(approval)
      .values({ caseId, personId: me.personId, at: now })
      .onConflictDoNothing()
      .returning({ personId: approval.personId });
    if (fresh.length === 0) return;
    await record(tx, { kind: 'summary.approved', actorId: me.personId, caseId });
  });
}
