import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { statement, statementRefusal } from '../../../../db/schema/steps.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demand } from '../../../access/may.ts';
import { onCase, onThing } from '../../../access/on-case.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { demandOpen } from '../../../access/open-window.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';

/** So many statements of one person wait at the most: whoever looks at them is not to be buried. */
const MOST_WAITING = 5;

/** A participant's own statement: others see it once somebody who cares for the case has taken it. */
export const proposeStatement = onCase('statement.propose', async ({ tx, me, seen, now, tell }, text: string) => {
  demandOpen(seen.window, now);
  const waiting = await tx.$count(statement, and(waits(seen.id), eq(statement.madeBy, me.personId)));
  if (waiting >= MOST_WAITING) throw new Refusal('too_many', { minutes: 24 * 60 });
  const [made] = await tx
    .insert(statement)
    .values({ caseId: seen.id, text: clean(text), madeBy: me.personId, waits: true })
    .returning({ id: statement.id });
  const { id } = found(made);
  await tell('statement.proposed', { statementId: id });
  return { id };
});

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
export const judgeStatement = onThing(
  { act: 'statement.judge', of: statementById },
  async ({ tx, me, seen, thing: { id }, tell }, { refusedBecause }: { refusedBecause?: string | undefined }) => {
    if ((await tx.$count(statement, and(eq(statement.id, id), waits(seen.id)))) === 0)
      throw new Refusal('already_done');
    if (refusedBecause === undefined) await tx.update(statement).set({ waits: false }).where(eq(statement.id, id));
    else await tx.insert(statementRefusal).values({ statementId: id, reason: clean(refusedBecause), by: me.personId });
    await tell(refusedBecause === undefined ? 'statement.taken' : 'statement.refused', { statementId: id });
  },
);

async function statementById(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: statement.id, caseId: statement.caseId })
    .from(statement)
    .where(eq(statement.id, id));
  return found(row);
}
