import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import type { Spoken } from '../analysis/themes/spoken.ts';
import type { AnalysisSubject, Language, Viewpoint } from '../contract/words.ts';

/** What is heard of a case, or without one of the inbox. */
function heard(caseId: string | null): SQL {
  if (caseId) return sql`c.case_id = ${caseId}`;
  return sql`c.case_id is null and c.parent_id is null
    and not exists (select from not_taken_up n where n.contribution_id = c.id)`;
}

/** What people said in a case or wrote to the inbox, as the analysis takes it: no names, no times. */
export async function spokenIn(db: Db, caseId: string | null): Promise<Spoken[]> {
  const { rows } = await db.execute<{ id: string; language: Language; text: string; viewpoint: Viewpoint | null }>(sql`
    select c.id, c.lang as language, c.text, c.viewpoint from readable_contribution c where ${heard(caseId)} order by c.id`);
  return rows.map(({ viewpoint, ...said }) => ({ ...said, ...(viewpoint ? { viewpoint } : {}) }));
}

/** The newest result of an analysis, and when it was made; `working` while a newer one is on its way. */
export interface Stored<T> {
  readonly result: T;
  readonly method: string;
  readonly madeAt: string;
}

/** Reads a result; null where nothing has been analysed yet. Its shape is what the analysis of this subject wrote. */
export async function storedOf<T>(
  db: Db | Tx,
  caseId: string | null,
  subject: AnalysisSubject,
): Promise<Stored<T> | null> {
  const { rows } = await db.execute<{ result: T; method: string; madeAt: Date }>(sql`
    select result, method, made_at as "madeAt" from analysis
    where case_id is not distinct from ${caseId}::uuid and subject = ${subject}`);
  const [row] = rows;
  return row ? { ...row, madeAt: new Date(row.madeAt).toISOString() } : null;
}

/** Whether a newer result is on its way. */
export async function isDue(db: Db, caseId: string | null, subject: AnalysisSubject): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from analysis_due where case_id is not distinct from ${caseId}::uuid and subject = ${subject}`);
  return rows.length > 0;
}
