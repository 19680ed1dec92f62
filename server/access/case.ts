import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import type { HaltKind, Step } from '../contract/words.ts';
import type { Situation } from './may.ts';
import type { Principal } from './principal.ts';
import { found } from '../base/refusal.ts';

/** A case as the rules see it: where it is, whether it stands still, and what the actor is to it. */
export interface VisibleCase {
  readonly id: string;
  readonly title: string;
  readonly step: Step;
  readonly number: number;
  readonly ownerId: string | null;
  readonly halt: HaltKind | null;
  readonly closed: boolean;
  /** The actor is an accepted member of its planning group. */
  readonly member: boolean;
  /** When the open online work is: the window that was set last. */
  readonly window: OpenWindow | null;
}

export interface OpenWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Why it was changed. */
  readonly reason: string | null;
}

/**
 * Loads the case for an act, or refuses as not found. With lock, the case's row stays locked until commit. What hangs on
 * the case is read after the lock has been given: a statement that waited for it would still see the time before.
 */
export async function visibleCase(
  db: Db | Tx,
  actor: Principal | null,
  caseId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<VisibleCase> {
  if (lock === 'lock') await locked(db, { caseId });
  const [row] = await caseRow(db, { caseId, me: actor?.personId ?? null });
  return caseFrom(found(row));
}

const locked = prepared<{ caseId: string }, { id: string }>(
  () => sql`select id from development_case where id = ${sql.placeholder('caseId')} for update`,
);

/** Who looks, as the placeholder that these queries share. */
export const ME = sql`${sql.placeholder('me')}::uuid`;

/** A case as the rules see it, as its columns; `c` is the case and `w` its window. */
export const CASE_COLUMNS = sql`c.id, c.title, c.step, c.number, c.closed_at is not null as closed,
  (select owner_id from stay where case_id = c.id and left_at is null) as "ownerId",
  (select kind from halt where case_id = c.id and ended_at is null) as halt,
  exists (select from member where case_id = c.id and person_id = ${ME} and ended_at is null) as member,
  ${asIso(sql`w.opens_at`)} as "opensAt", ${asIso(sql`w.closes_at`)} as "closesAt", w.reason`;
export const CASE_FROM = sql`development_case c left join window_in_force w on w.case_id = c.id`;

/** CASE_COLUMNS as they come from the database. */
export interface CaseRow extends Omit<VisibleCase, 'window'> {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly reason: string | null;
}
const caseRow = prepared<{ caseId: string; me: string | null }, CaseRow>(
  () => sql`select ${CASE_COLUMNS} from ${CASE_FROM} where c.id = ${sql.placeholder('caseId')}`,
);

/** The case in a row of these columns. */
export function caseFrom({ opensAt, closesAt, reason, ...seen }: CaseRow): VisibleCase {
  const window = opensAt && closesAt ? { opensAt: new Date(opensAt), closesAt: new Date(closesAt), reason } : null;
  return { ...seen, window };
}

/** What may() needs to know of a case. */
export function situationOf(seen: VisibleCase): Situation {
  return { step: seen.step, inactive: seen.closed || seen.halt !== null, member: seen.member };
}
