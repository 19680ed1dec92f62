import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { activity } from '../../db/schema/activity.ts';
import { keepSending } from './sending.ts';
import type { ActivityDetails, ActivityKind } from '../contract/activity.ts';

/** What an act tells the log. Ids, codes, numbers and dates only: a person can be erased while the log stays whole. */
export type Happening<K extends ActivityKind = ActivityKind> = {
  [One in K]: Circumstances & { readonly kind: One } & Details<One>;
}[K];
type Details<K extends ActivityKind> = keyof ActivityDetails<K> extends never
  ? { readonly details?: undefined }
  : Record<never, never> extends ActivityDetails<K>
    ? { readonly details?: ActivityDetails<K> }
    : { readonly details: ActivityDetails<K> };
interface Circumstances {
  readonly actorId: string | null;
  readonly caseId?: string | null;
  readonly contributionId?: string | null;
  /** When it happened, if not now: only for what is brought in from elsewhere (import, demo). */
  readonly at?: Date;
  /** It brings the case a contribution, and the case counts it. */
  readonly speaks?: boolean;
  /** It is no progress: the case stays as quiet as it was. */
  readonly quietly?: boolean;
}

/**
 * Appends one row to the activity log; the only writer of it. Call it last in the act's own transaction.
 * A case's activities get a dense number from the case's row: the row stays locked until commit, so that
 * the numbers of one case are in commit order and a reader that has n+1 has n as well.
 * With it is kept that the request at hand has been done: sent again, it does nothing more.
 * Returns the case's new number, or null outside a case.
 */
export async function record(tx: Tx, happening: Happening): Promise<number | null> {
  await keepSending(tx);
  const { kind, actorId, caseId = null, contributionId = null, details = {}, at = null } = happening;
  const { speaks = false, quietly = false } = happening;
  const values = {
    kind,
    actorId,
    caseId,
    contributionId,
    details: JSON.stringify(details),
    at,
    gained: Number(speaks),
    quietly,
  };
  const [row] = await (caseId ? inCase : outsideCases)(tx, values);
  if (!row) throw new Error(`no case ${caseId} to number`);
  return row.number;
}

const { placeholder: own } = sql;
const logged = () => sql`${own('kind')}::text, ${own('actorId')}::uuid, ${own('contributionId')}::uuid,
  ${own('details')}::jsonb, coalesce(${own('at')}::timestamptz, clock_timestamp())`;

/** Numbers the happening by the case's row and writes it to the log, in one statement. */
const inCase = prepared<Record<string, unknown>, { number: number | null }>(
  () => sql`with numbered as (
      update development_case set number = number + 1, contributions = contributions + ${own('gained')}::int,
        changed_at = case when ${own('quietly')}::boolean then changed_at else now() end
      where id = ${own('caseId')}::uuid returning id, number
    )
    insert into activity (kind, actor_id, contribution_id, details, at, case_id, case_number)
    select ${logged()}, id, number from numbered returning case_number as number`,
);
const outsideCases = prepared<Record<string, unknown>, { number: number | null }>(
  () => sql`insert into activity (kind, actor_id, contribution_id, details, at) values (${logged()})
    returning case_number as number`,
);

/**
 * Appends one row of the same kind for each of these, all of one case, with numbers in a row: for what happens to many
 * people or contributions at once. As with record, call it last.
 */
export async function recordEach<K extends ActivityKind>(
  tx: Tx,
  happening: { readonly kind: K; readonly actorId: string | null; readonly caseId: string },
  each: readonly { readonly contributionId: string | null; readonly details: ActivityDetails<K> }[],
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
