import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { record } from '../activity/record.ts';
import type { KeptThemes } from '../analysis/task.ts';
import type { AnalysisSubject } from '../contract/words.ts';
import { votesIn } from './votes.ts';
import { spokenIn, storedOf } from './spoken.ts';
import type { AnalysisWorker } from './worker.ts';

/** A claimed piece of work is tried again after so many seconds, should the one who claimed it have died. */
const LEASE = 300;

interface Claim extends Record<string, unknown> {
  readonly caseId: string | null;
  readonly subject: AnalysisSubject;
  /** The lease's own mark: what is noted meanwhile moves it, and then the work stays due. */
  readonly lease: string;
}

/**
 * Makes what is due, one after another, in the workroom; returns how many. A piece is claimed first and worked on outside
 * every transaction, so that nothing waits for it. Two instances share the work.
 */
export async function analysisJob(db: Db, analysisWorker: AnalysisWorker): Promise<number> {
  let made = 0;
  for (let claim = await claimNext(db); claim; claim = await claimNext(db)) {
    await WORKS[claim.subject](db, analysisWorker, claim);
    made += 1;
  }
  return made;
}

async function claimNext(db: Db): Promise<Claim | undefined> {
  const { rows } = await db.execute<Claim>(sql`
    update analysis_due d set due_at = clock_timestamp() + make_interval(secs => ${LEASE})
    where (d.case_id, d.subject) is not distinct from (
      select row(n.case_id, n.subject) from analysis_due n where n.due_at <= clock_timestamp()
      order by n.due_at limit 1 for update skip locked)
    returning d.case_id as "caseId", d.subject, d.due_at::text as lease`);
  return rows[0];
}

const WORKS: Readonly<
  Record<AnalysisSubject, (db: Db, analysisWorker: AnalysisWorker, claim: Claim) => Promise<void>>
> = {
  themes: makeThemes,
  // It is made together with the themes.
  draft: (db, _workroom, claim) => db.transaction((tx) => done(tx, claim)),
  opinions: makeOpinions,
};

async function makeThemes(db: Db, analysisWorker: AnalysisWorker, claim: Claim): Promise<void> {
  const [spoken, earlier] = await Promise.all([
    spokenIn(db, claim.caseId),
    storedOf<KeptThemes>(db, claim.caseId, 'themes'),
  ]);
  const { themes, draft } = await analysisWorker.make({ subject: 'themes', spoken, earlier: earlier?.result });
  await db.transaction(async (tx) => {
    const changed = [await keep(tx, claim.caseId, 'themes', themes), await keep(tx, claim.caseId, 'draft', draft)];
    if (changed.includes(true)) await tell(tx, claim);
    await done(tx, claim);
  });
}

async function makeOpinions(db: Db, analysisWorker: AnalysisWorker, claim: Claim): Promise<void> {
  const { caseId } = claim;
  const cast = caseId ? await votesIn(db, caseId) : { votes: [], statements: [] };
  const opinions = await analysisWorker.make({ subject: 'opinions', ...cast });
  await db.transaction(async (tx) => {
    await keepPriorities(tx, opinions.priorities);
    if (await keep(tx, caseId, 'opinions', opinions)) await tell(tx, claim);
    await done(tx, claim);
  });
}

async function keepPriorities(tx: Tx, priorities: Readonly<Record<string, number>>): Promise<void> {
  const [ids, values] = [Object.keys(priorities), Object.values(priorities)];
  await tx.execute(sql`
    update statement s set priority = p.priority
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(values)}::real[]) as p (id, priority) where s.id = p.id`);
}

interface Kept {
  readonly method: { readonly name: string; readonly version: number };
}

/** Keeps a result; tells whether it says anything new. */
async function keep(tx: Tx, caseId: string | null, subject: AnalysisSubject, result: Kept): Promise<boolean> {
  const method = `${result.method.name} ${result.method.version}`;
  const { rowCount } = await tx.execute(sql`
    insert into analysis (case_id, subject, method, result) values (${caseId}, ${subject}, ${method}, ${JSON.stringify(result)}::jsonb)
    on conflict (case_id, subject) do update set method = excluded.method, result = excluded.result, made_at = clock_timestamp()
    where (analysis.method, analysis.result) is distinct from (excluded.method, excluded.result)`);
  return (rowCount ?? 0) > 0;
}

/** The case's open pages hear that there is something new to read. */
async function tell(tx: Tx, { caseId, subject }: Claim): Promise<void> {
  if (caseId) await record(tx, { kind: 'analysis.made', actorId: null, caseId, details: { subject } });
}

async function done(tx: Tx, { caseId, subject, lease }: Claim): Promise<void> {
  await tx.execute(sql`delete from analysis_due where case_id is not distinct from ${caseId}::uuid and subject = ${subject}
    and due_at::text = ${lease}`);
}
