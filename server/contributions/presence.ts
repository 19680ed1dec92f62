import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { contribution } from '../../db/schema/contributions.ts';
import type { Presence } from '../contract/words.ts';
import { outsideCases } from '../access/doorway.ts';
import { onContribution } from '../access/on-contribution.ts';
import { demandNotOfficial } from '../people/official-names.ts';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../base/refusal.ts';
import { clean } from './privacy/clean.ts';

export interface ShownAs {
  readonly presence: Presence;
  readonly penName?: string | undefined;
}

/**
 * What is kept of how a speaker wants to be seen; her usual pen name where she gives none now. Refuses a pen name by which
 * she would pass for somebody who answers here.
 */
export async function shownAs(tx: Tx, actor: Principal | null, { presence, penName }: ShownAs) {
  if (presence !== 'pen_name') return { presence, penName: null };
  const name = penName ?? actor?.penName;
  if (!name) throw new Refusal('invalid', { fields: ['penName'] });
  await demandNotOfficial(tx, actor?.personId ?? null, 'penName', name);
  return { presence, penName: clean(name) };
}

/** Changes how the author is seen beside one contribution, old ones too (R17). */
export const changePresence = onContribution(
  'contribution.change_presence',
  async ({ tx, me, visible: { row }, tell }, wanted: ShownAs) => {
    await tx
      .update(contribution)
      .set(await shownAs(tx, me, wanted))
      .where(eq(contribution.id, row.id));
    await tell('contribution.presence_changed');
  },
);

/** The same for everything that the person has said. Returns how many texts changed. */
export const changeAllPresence = outsideCases(
  'contribution.change_presence',
  async ({ tx, me, tell }, wanted: ShownAs): Promise<number> => {
    const cases = await lockMyCases(tx, me.personId);
    const changed = await tx
      .update(contribution)
      .set(await shownAs(tx, me, wanted))
      .where(eq(contribution.authorId, me.personId))
      .returning({ id: contribution.id });
    // Each case gets its new number, so that no kept page goes on showing the old name. As many as she has cases.
    for (const { id } of cases) await tell('contribution.presence_changed', undefined, { caseId: id });
    if (cases.length === 0) await tell('contribution.presence_changed');
    return changed.length;
  },
);

async function lockMyCases(tx: Tx, personId: string): Promise<{ id: string }[]> {
  const mine = tx
    .select({ id: contribution.caseId })
    .from(contribution)
    .where(and(eq(contribution.authorId, personId), isNotNull(contribution.caseId)));
  return tx
    .select({ id: developmentCase.id })
    .from(developmentCase)
    .where(inArray(developmentCase.id, sql`(${mine})`))
    .orderBy(developmentCase.id)
    .for('update');
}
