import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { ACTIVITIES } from '../contract/activity.ts';
import type { AnalysisSubject } from '../contract/words.ts';
import { type Followed, nextBatch } from '../activity/follow.ts';

/** How long the analysis waits after the last change, and how long at the most while changes go on, in seconds. */
interface Patience {
  readonly quiet: number;
  readonly longest: number;
}
const PATIENCE: Patience = { quiet: 5, longest: 60 };
const BATCH = 500;

type Due = readonly [caseId: string | null, subject: AnalysisSubject];

/** Reads on in the log and notes what is to be analysed anew. Returns how many rows it read. */
export async function markDue(db: Db, patience = PATIENCE): Promise<number> {
  return nextBatch(db, 'analysis', BATCH, async (rows, tx) => {
    const erased = rows.filter(({ kind }) => kind === 'person.erased').flatMap(({ actorId }) => actorId ?? []);
    const due = [...rows.flatMap(changedBy), ...(await touchedBy(tx, erased))];
    for (const [caseId, subject] of distinct(due)) await note(tx, [caseId, subject], patience);
  });
}

function changedBy({ kind, caseId }: Followed): Due[] {
  const { analysis, inbox } = ACTIVITIES[kind];
  if (!analysis) return [];
  return inbox ? [[caseId, analysis], [null, analysis]] : [[caseId, analysis]]; // prettier-ignore
}

/** Where people who have been erased had spoken or voted. */
async function touchedBy(tx: Tx, people: readonly string[]): Promise<Due[]> {
  if (people.length === 0) return [];
  const who = sql`any(${sql.param([...people])}::uuid[])`;
  const { rows } = await tx.execute<{ caseId: string | null; subject: AnalysisSubject }>(sql`
    select distinct case_id as "caseId", 'themes' as subject from contribution where author_id = ${who}
    union select s.case_id, 'opinions' from vote v join statement s on s.id = v.statement_id where v.person_id = ${who}`);
  return rows.map(({ caseId, subject }) => [caseId, subject]);
}

function distinct(due: readonly Due[]): Due[] {
  return [...new Map(due.map((one) => [one.join(' '), one])).values()];
}

/** Notes that this is to be made anew, when it has been quiet for a while. */
async function note(tx: Db | Tx, [caseId, subject]: Due, { quiet, longest }: Patience = PATIENCE): Promise<void> {
  await tx.execute(sql`
    insert into analysis_due (case_id, subject, since, due_at)
    values (${caseId}, ${subject}, clock_timestamp(), clock_timestamp() + make_interval(secs => ${quiet}))
    on conflict (case_id, subject) do update set due_at = least(excluded.due_at,
      greatest(analysis_due.since + make_interval(secs => ${longest}), clock_timestamp()))`);
}
