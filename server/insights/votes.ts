import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import type { CastVote, Statement } from '../analysis/opinions/votes.ts';
import type { Vote } from '../contract/words.ts';

/** A vote as the analysis reckons with it. */
const VOTE_VALUE: Readonly<Record<Vote, number>> = { agree: 1, disagree: -1, cant_say: 0 };

/** The votes of a case as they were last shown in figures, without who anybody is: a voter is her place among the voters, for this analysis only. */
export async function votesIn(db: Db, caseId: string): Promise<{ votes: CastVote[]; statements: Statement[] }> {
  const { rows } = await db.execute<{ participant: string; statement: string; value: Vote }>(sql`
    select dense_rank() over (order by v.person_id)::text as participant, v.statement_id as statement, v.shown as value
    from vote v join statement s on s.id = v.statement_id where s.case_id = ${caseId} and not s.waits and v.shown is not null`);
  const asked = await db.execute<{ id: string }>(
    sql`select id from statement where case_id = ${caseId} and not waits order by id`,
  );
  return {
    votes: rows.map(({ value, ...cast }) => ({ ...cast, vote: VOTE_VALUE[value], at: 0 })),
    statements: asked.rows.map(({ id }) => ({ id, moderatedOut: false, meta: false })),
  };
}

/** One person's own votes in a case, as the analysis reckons with them. */
export async function ownVotes(db: Db, caseId: string, personId: string): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ statement: string; value: Vote }>(sql`
    select v.statement_id as statement, v.value from vote v join statement s on s.id = v.statement_id
    where s.case_id = ${caseId} and not s.waits and v.person_id = ${personId}`);
  return new Map(rows.map(({ statement, value }) => [statement, VOTE_VALUE[value]]));
}
