import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { STEP } from '../../../contract/words.ts';
import { found } from '../../../base/refusal.ts';
import type { StepDeclaration } from '../step.ts';

export interface NeedFacts {
  readonly need: string;
  readonly plain: string;
  readonly contributions: number;
  readonly owned: boolean;
}

/** Step 1: what should change and for whom. Left when it is written, also plainly, rests on what somebody said, and has an owner. */
export const need: StepDeclaration<NeedFacts> = {
  step: STEP.need,
  facts: needFacts,
  beforeEntering: [],
  beforeLeaving: [
    { key: 'need_written', met: (facts) => facts.need.trim() !== '' },
    { key: 'need_plain', met: (facts) => facts.plain.trim() !== '' },
    { key: 'contribution_linked', met: (facts) => facts.contributions > 0 },
    { key: 'owner_named', met: (facts) => facts.owned },
  ],
};

async function needFacts(db: Db | Tx, caseId: string): Promise<NeedFacts> {
  const { rows } = await db.execute<{ need: string; plain: string; contributions: number; owned: boolean }>(sql`
    select c.need, c.need_plain as plain,
      (select count(*)::int from contribution where case_id = c.id) as contributions,
      exists (select from stay where case_id = c.id and left_at is null and owner_id is not null) as owned
    from development_case c where c.id = ${caseId}`);
  return found(rows[0]);
}
