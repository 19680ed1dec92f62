import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { STEP } from '../../../contract/words.ts';
import { found } from '../../../base/refusal.ts';
import type { StepDeclaration } from '../step.ts';
import { windowOf } from '../../../access/open-window.ts';

export interface OnlineFacts {
  readonly promised: boolean;
  readonly plain: string;
  readonly closesAt: Date | null;
}

/** Step 4: everyone may take part for an agreed time. The promise comes first; the clock ends it. */
export const online: StepDeclaration<OnlineFacts> = {
  step: STEP.online,
  facts: onlineFacts,
  beforeEntering: [
    { key: 'promise_confirmed', met: (facts) => facts.promised },
    { key: 'end_date', met: (facts, now) => facts.closesAt !== null && facts.closesAt > now },
    { key: 'need_plain', met: (facts) => facts.plain.trim() !== '' },
  ],
  beforeLeaving: [{ key: 'window_closed', met: (facts, now) => facts.closesAt !== null && facts.closesAt <= now }],
};

async function onlineFacts(db: Db | Tx, caseId: string): Promise<OnlineFacts> {
  const { rows } = await db.execute<{ promised: boolean; plain: string }>(sql`
    select need_plain as plain,
      exists (select from promise_in_force where case_id = c.id) as promised
    from development_case c where c.id = ${caseId}`);
  const window = await windowOf(db, caseId);
  return { ...found(rows[0]), closesAt: window?.closesAt ?? null };
}
