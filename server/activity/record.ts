import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { activity } from '../../db/schema/activity.ts';
import type { ActivityDetails, ActivityKind } from '../contract/activity.ts';

/** What an act tells the log. Ids, codes, numbers and dates only: a person can be erased while the log stays whole. */
export interface Happening {
  readonly kind: ActivityKind;
  readonly actorId: string | null;
  readonly caseId?: string | null;
  readonly contributionId?: string | null;
  readonly details?: ActivityDetails;
  /** When it happened, if not now: only for what is brought in from elsewhere (import, demo). */
  readonly at?: Date;
}

/**
 * Appends one row to the activity log; the only writer of it. Call it last in the act's own transaction.
 * A case's activities get a dense number from the case's row: the row stays locked until commit, so that
 * the numbers of one case are in commit order and a reader that has n+1 has n as well.
 * Returns the case's new number, or null outside a case.
 */
export async function record(tx: Tx, happening: Happening): Promise<number | null> {
  const caseNumber = happening.caseId ? await nextCaseNumber(tx, happening.caseId) : null;
  await tx.insert(activity).values({
    kind: happening.kind,
    actorId: happening.actorId,
    caseId: happening.caseId ?? null,
    caseNumber,
    contributionId: happening.contributionId ?? null,
    details: happening.details ?? {},
    ...(happening.at ? { at: happening.at } : {}),
  });
  return caseNumber;
}

/**
 * Appends one row of the same kind for each of these, all of one case, with numbers in a row: for what happens to many
 * people or contributions at once. As with record, call it last.
 */
export async function recordEach(
  tx: Tx,
  happening: Pick<Happening, 'kind' | 'actorId'> & { readonly caseId: string },
  each: readonly Required<Pick<Happening, 'contributionId' | 'details'>>[],
): Promise<void> {
  if (each.length === 0) return;
  const last = await nextCaseNumber(tx, happening.caseId, each.length);
  const { kind, actorId, caseId } = happening;
  const numberOf = (i: number) => last - each.length + 1 + i;
  await tx.insert(activity).values(each.map((one, i) => ({ kind, actorId, caseId, caseNumber: numberOf(i), ...one })));
}

async function nextCaseNumber(tx: Tx, caseId: string, by = 1): Promise<number> {
  const { rows } = await tx.execute<{ number: number }>(
    sql`update development_case set number = number + ${by}, changed_at = now() where id = ${caseId} returning number`,
  );
  const row = rows[0];
  if (!row) throw new Error(`no case ${caseId} to number`);
  return row.number;
}
