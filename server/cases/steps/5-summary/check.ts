import { sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { checkMark, checkPeriod } from '../../../../db/schema/answers.ts';
import type { CheckMark } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { clearDraft } from '../../../people/drafts.ts';
import { onCase, onThing } from '../../../access/on-case.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { situationOf } from '../../../access/case.ts';
import { standingPoint } from './drafting.ts';
import { checkOf, pointFacts } from './step.ts';

/** Either the moment until which the check runs, or the reason why it is waived. */
export interface Checking {
  readonly endsAt?: Date | undefined;
  readonly waivedReason?: string | undefined;
}

/**
 * Opens the speakers' check "is this what you meant?" until a moment, or says why there is none (R12). Shown to them
 * are only points that are whole: each with plain words and a source.
 */
export const openCheck = onCase('check.open', async ({ tx, me, seen, now, tell }, how: Checking) => {
  const { endsAt, waivedReason } = judged(how, now);
  await demandWholePoints(tx, seen.id);
  await tx.insert(checkPeriod).values({ caseId: seen.id, opensAt: now, endsAt, waivedReason, by: me.personId });
  await (endsAt ? tell('check.opened', { endsAt: endsAt.toISOString() }) : tell('check.waived'));
});

function judged(how: Checking, now: Date) {
  const endsAt = how.endsAt ?? null;
  if (endsAt && how.waivedReason) throw new Refusal('invalid', { fields: ['endsAt', 'waivedReason'] });
  if (endsAt && endsAt <= now) throw new Refusal('invalid', { fields: ['endsAt'] });
  if (!endsAt && !how.waivedReason) throw new Refusal('reason_needed');
  return { endsAt, waivedReason: how.waivedReason ? clean(how.waivedReason) : null };
}

async function demandWholePoints(tx: Tx, caseId: string): Promise<void> {
  const facts = await pointFacts(tx, caseId);
  if (facts.points === 0 || facts.withoutText > 0) throw new Refusal('step_not_ready');
  if (facts.withoutPlain > 0) throw new Refusal('plain_needed');
  if (facts.withoutSources > 0) throw new Refusal('sources_needed');
}

/**
 * One who spoke marks a point that rests on her words: yes, almost or no. Saying why is offered, not demanded; she may
 * change her mark while the period runs.
 */
export const markPoint = onThing(
  {
    act: 'check.mark',
    of: standingPoint,
    situation: async ({ tx, actor, seen, thing }) => ({
      ...situationOf(seen),
      own: await spokeUnder(tx, actor, thing.id),
    }),
  },
  async ({ tx, me, seen, thing: { id: pointId }, now, tell }, mark: { value: CheckMark; because: string }) => {
    const check = await checkOf(tx, seen.id);
    if (!check?.endsAt || check.endsAt <= now) throw new Refusal('closed');
    const row = { value: mark.value, because: clean(mark.because), at: now };
    await tx
      .insert(checkMark)
      .values({ pointId, personId: me.personId, ...row })
      .onConflictDoUpdate({ target: [checkMark.pointId, checkMark.personId], set: row });
    await clearDraft(tx, me, `mark/${pointId}`, now);
    await tell('check.marked', { pointId, value: mark.value });
  },
);

// A comment is in the point with the contribution that it comments on.
async function spokeUnder(tx: Tx, actor: Principal | null, pointId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ own: boolean }>(sql`
    select exists (select from point_source s
      join contribution c on c.id = s.contribution_id or c.parent_id = s.contribution_id
      where s.point_id = ${pointId} and c.author_id = ${actor?.personId ?? null}::uuid
        and c.withdrawn_at is null) as own`);
  return rows[0]?.own === true;
}
