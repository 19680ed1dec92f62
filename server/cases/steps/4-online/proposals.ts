import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { statement, statementRefusal } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { demandOpen } from '../../../access/open-window.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';

/** So many statements of one person wait at the most: whoever looks at them is not to be buried. */
const MOST_WAITING = 5;

/** A participant's own statement: others see it once somebody who cares for the case has taken it. */
export async function proposeStatement(db: Db, actor: Principal | null, caseId: string, text: string, now: Date) {
  const { personId: madeBy } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'statement.propose', situationOf(seen));
    demandOpen(seen.window, now);
    const waiting = await tx.$count(statement, and(waits(caseId), eq(statement.madeBy, madeBy)));
    if (waiting >= MOST_WAITING) throw new Refusal('too_many', { minutes: 24 * 60 });
    const [made] = await tx
      .insert(statement)
      .values({ caseId, text: clean(text), madeBy, waits: true })
      .returning({ id: statement.id });
    const { id } = found(made);
    await record(tx, { kind: 'statement.proposed', actorId: madeBy, caseId, details: { statementId: id } });
    return { id };
  });
}

const waits = (caseId: string) =>
  and(
    eq(statement.caseId, caseId),
    statement.waits,
    // Its maker has been erased.
    ne(statement.text, ''),
    sql`not exists (select from statement_refusal r where r.statement_id = ${statement.id})`,
  );

/** What waits to be taken or not, oldest first, for those who judge it. */
export async function waitingStatements(db: Db, actor: Principal | null, caseId: string) {
  const seen = await visibleCase(db, actor, caseId);
  demand(actor, 'statement.judge', situationOf(seen));
  const items = await db
    .select({ id: statement.id, text: statement.text, at: statement.at })
    .from(statement)
    .where(waits(caseId))
    .orderBy(statement.at, statement.id);
  return items.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
}

/** Takes a proposed statement among the others, or says why not; its maker is told either way. */
export async function judgeStatement(
  db: Db,
  actor: Principal | null,
  id: string,
  wish: { refusedBecause?: string | undefined },
) {
  const { personId: by } = signedIn(actor);
  await db.transaction(async (tx) => {
    const [row] = await tx.select({ caseId: statement.caseId }).from(statement).where(eq(statement.id, id));
    const { caseId } = found(row);
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'statement.judge', situationOf(seen));
    if ((await tx.$count(statement, and(eq(statement.id, id), waits(caseId)))) === 0) throw new Refusal('already_done');
    const reason = wish.refusedBecause;
    if (reason === undefined) await tx.update(statement).set({ waits: false }).where(eq(statement.id, id));
    else await tx.insert(statementRefusal).values({ statementId: id, reason: clean(reason), by });
    const kind = reason === undefined ? 'statement.taken' : 'statement.refused';
    await record(tx, { kind, actorId: by, caseId, details: { statementId: id } });
  });
}
