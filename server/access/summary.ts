import { sql, type SQL } from 'drizzle-orm';

/** SQL: the case's summary has been shown to contributors: their check was opened, or the case went on to deciders. */
export function summarySeen(caseId: SQL): SQL<boolean> {
  return sql<boolean>`(exists (select from stay s where s.case_id = ${caseId} and s.step > 5)
    or exists (select from check_period k where k.case_id = ${caseId} and k.waived_reason is null))`;
}
