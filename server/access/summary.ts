import { sql, type SQL } from 'drizzle-orm';
import { LIVED_EXPERIENCE } from '../contract/words.ts';

/** SQL: the case's summary has been shown to contributors: their check was opened, or the case went on to deciders. */
export function summarySeen(caseId: SQL): SQL<boolean> {
  return sql<boolean>`(exists (select from stay s where s.case_id = ${caseId} and s.step > 5)
    or exists (select from check_period k where k.case_id = ${caseId} and k.waived_reason is null))`;
}

/** SQL: how the case's summary stands with its planning group, as the one row of the database's function of this name. */
export function summaryApproval(caseId: SQL): SQL {
  return sql`summary_approval(${caseId}, ${sql.param([...LIVED_EXPERIENCE])}::text[])`;
}
