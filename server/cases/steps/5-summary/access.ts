import { sql } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { summarySeen } from '../../../access/summary.ts';
import { may } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { visibleCase, type VisibleCase } from '../../../access/case.ts';

/**
 * Who sees the summary: while it is drafted, its planning group and the Verstas; once the check is open, also everyone
 * who spoke in the case; after step 5 everybody. Others are told that it is not time yet.
 */
export async function demandSummarySeen(db: Db, actor: Principal | null, caseId: string): Promise<VisibleCase> {
  const seen = await visibleCase(db, actor, caseId);
  if (drafts(actor, seen)) return seen;
  const { rows } = await db.execute<{ published: boolean; shown: boolean; spoke: boolean }>(sql`
    select exists (select from stay s where s.case_id = ${caseId} and s.step > 5) as published,
      ${summarySeen(sql`${caseId}::uuid`)} as shown,
      exists (select from contribution c
        where c.case_id = ${caseId} and c.author_id = ${actor?.personId ?? null}::uuid) as spoke`);
  const row = rows[0];
  if (row?.published || (row?.shown && row.spoke)) return seen;
  throw new Refusal('not_now', { summary: 'drafted' });
}

/** Whether the actor is one of those who write the summary. */
export function drafts(actor: Principal | null, seen: VisibleCase): boolean {
  return may(actor, 'working_note.see', { step: seen.step, member: seen.member });
}
