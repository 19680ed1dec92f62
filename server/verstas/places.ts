import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { contribution, notTakenUp, type Place } from '../../db/schema/contributions.ts';
import { visibleCase, type VisibleCase } from '../access/case.ts';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../base/refusal.ts';

/** Where contributions stand now, and the cases they stand in: everything locked until commit. */
export interface Standing {
  readonly places: readonly Place[];
  readonly cases: ReadonlyMap<string, VisibleCase>;
}

/**
 * Locks the contributions, the cases they stand in and `alsoCases`, cases first and each kind in the order of ids.
 * Refuses an unknown one as not found, a comment (it follows its parent) as invalid, and what was moved meanwhile.
 */
export async function lockStanding(
  tx: Tx,
  actor: Principal,
  contributionIds: readonly string[],
  alsoCases: readonly string[],
): Promise<Standing> {
  const before = await placesOf(tx, contributionIds);
  const caseIds = [...new Set([...alsoCases, ...before.flatMap(({ caseId }) => caseId ?? [])])].sort();
  const cases = await lockCases(tx, actor, caseIds);
  await tx
    .select({ id: contribution.id })
    .from(contribution)
    .where(inArray(contribution.id, [...contributionIds]))
    .orderBy(contribution.id)
    .for('no key update');
  const places = await placesOf(tx, contributionIds);
  if (!places.every((place) => !place.caseId || cases.has(place.caseId))) throw new Refusal('changed_meanwhile');
  return { places, cases };
}

async function lockCases(tx: Tx, actor: Principal, caseIds: readonly string[]): Promise<Map<string, VisibleCase>> {
  const cases = new Map<string, VisibleCase>();
  if (caseIds.length === 0) return cases;
  await tx
    .select({ id: developmentCase.id })
    .from(developmentCase)
    .where(inArray(developmentCase.id, [...caseIds]))
    .orderBy(developmentCase.id)
    .for('update');
  // A move touches a handful of cases; each is read as the rules see it.
  for (const id of caseIds) cases.set(id, await visibleCase(tx, actor, id));
  return cases;
}

/** The top-level contributions of a case, whose row the caller has locked. */
export async function contributionsOf(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: contribution.id })
    .from(contribution)
    .where(and(eq(contribution.caseId, caseId), isNull(contribution.parentId)));
  return rows.map((row) => row.id);
}

async function placesOf(tx: Tx, ids: readonly string[]): Promise<Place[]> {
  const rows = await tx
    .select({ id: contribution.id, caseId: contribution.caseId, parentId: contribution.parentId, set: notTakenUp })
    .from(contribution)
    .leftJoin(notTakenUp, eq(notTakenUp.contributionId, contribution.id))
    .where(inArray(contribution.id, [...ids]))
    .orderBy(contribution.id);
  if (rows.length !== new Set(ids).size) throw new Refusal('not_found');
  const comments = rows.filter((row) => row.parentId).map((row) => row.id);
  if (comments.length > 0) throw new Refusal('invalid', { contributionIds: comments });
  return rows.map(({ id, caseId, set }) => ({
    contributionId: id,
    caseId,
    notTakenUp: set !== null,
    ...(set ? { setAside: { by: set.by, reason: set.reason, at: set.at.toISOString() } } : {}),
  }));
}

/** Puts contributions, and the comments under them, to these places; then counts the cases that it touched anew. */
export async function putTo(tx: Tx, places: readonly Place[], touched: readonly string[]): Promise<void> {
  const list = sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
    as p("contributionId" uuid, "caseId" uuid, "notTakenUp" boolean, "setAside" jsonb)`;
  await tx.execute(sql`update contribution c set case_id = p."caseId" from ${list}
    where c.id = p."contributionId" or c.parent_id = p."contributionId"`);
  await tx.execute(sql`delete from not_taken_up n using ${list}
    where n.contribution_id = p."contributionId" and not p."notTakenUp"`);
  await tx.execute(sql`insert into not_taken_up (contribution_id, by, reason, at)
    select p."contributionId", (p."setAside"->>'by')::uuid, p."setAside"->>'reason', (p."setAside"->>'at')::timestamptz
    from ${list} where p."notTakenUp" on conflict do nothing`);
  if (touched.length === 0) return;
  await tx.execute(sql`update development_case d
    set contributions = (select count(*) from contribution c where c.case_id = d.id)
    where d.id in (select unnest(${sql.param([...touched])}::uuid[]))`);
}

export function samePlace(one: Place, other: Place): boolean {
  return one.caseId === other.caseId && one.notTakenUp === other.notTakenUp;
}
