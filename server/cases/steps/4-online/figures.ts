import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { FEWEST, mayBeShown, mayFollow } from '../../../analysis/opinions/small-counts.ts';
import { record } from '../../../activity/record.ts';
import type { Vote } from '../../../contract/words.ts';

/** Decides whether what may be shown is shown now. */
export type Coin = () => boolean;
export const toss: Coin = () => randomInt(2) === 0;

/**
 * Looks, after somebody has answered, whether a statement's figures may be shown anew, and shows them. It looks only when
 * so many people's answers are new since the last showing that they are a multiple of five, and then a coin decides too: that
 * nothing was shown must tell nothing. Without the coin it would say "some figure was still under five", and with the
 * next figures how the five between have answered.
 */
export async function showFigures(tx: Tx, caseId: string, statementId: string, coin: Coin): Promise<void> {
  const { rows } = await tx.execute<{ value: Vote; people: number; fresh: number }>(sql`
    select value, count(*)::int as people, count(*) filter (where shown is distinct from value)::int as fresh
    from vote where statement_id = ${statementId} group by value`);
  const counts = (which: 'people' | 'fresh') => {
    const of = (value: Vote) => rows.find((row) => row.value === value)?.[which] ?? 0;
    return { agree: of('agree'), disagree: of('disagree'), cantSay: of('cant_say') };
  };
  const [all, fresh] = [counts('people'), counts('fresh')];
  if ((fresh.agree + fresh.disagree + fresh.cantSay) % FEWEST !== 0) return;
  if (!mayBeShown(all) || !mayFollow(fresh) || !coin()) return;
  await tx.execute(sql`update statement set shown_agree = ${all.agree}, shown_disagree = ${all.disagree},
    shown_cant_say = ${all.cantSay} where id = ${statementId}`);
  await tx.execute(
    sql`update vote set shown = value where statement_id = ${statementId} and shown is distinct from value`,
  );
  // Tells that some figures of the case are new, not which.
  await record(tx, { kind: 'figures.shown', actorId: null, caseId });
}
