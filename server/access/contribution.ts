import { and, eq, isNull, sql, type SQLWrapper } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { contribution, hiding } from '../../db/schema/contributions.ts';
import { visibleCase, situationOf, type VisibleCase } from './case.ts';
import { may, type Situation } from './may.ts';
import type { Principal } from './principal.ts';
import { found, Refusal } from '../base/refusal.ts';

type Row = typeof contribution.$inferSelect;
type Hiding = typeof hiding.$inferSelect;

/** A contribution as the rules see it, with the case it stands in. */
export interface VisibleContribution {
  readonly row: Row;
  readonly seen: VisibleCase | null;
  readonly hiding: Hiding | null;
  readonly situation: Situation;
}

/**
 * Loads a contribution for an act, or refuses as not found: outside a case it is seen by its author and the Verstas only.
 * With lock, first its case and then the contribution stay locked until commit: cases before contributions, always, so
 * that no two acts wait for each other. Refuses as changed meanwhile when it was moved between the two.
 */
export async function visibleContribution(
  db: Db | Tx,
  actor: Principal | null,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<VisibleContribution> {
  const [place] = await db.select({ caseId: contribution.caseId }).from(contribution).where(eq(contribution.id, id));
  const { caseId } = found(place);
  const seen = caseId ? await visibleCase(db, actor, caseId, lock) : null;
  const query = db.select().from(contribution).where(eq(contribution.id, id));
  const [read] = lock === 'lock' ? await query.for('no key update') : await query;
  const row = found(read);
  if (row.caseId !== caseId) throw new Refusal('changed_meanwhile');
  const own = actor?.personId === row.authorId;
  if (!seen && !own && !may(actor, 'verstas.see')) throw new Refusal('not_found');
  const situation: Situation = { ...(seen ? situationOf(seen) : {}), own };
  return { row, seen, hiding: await hidingOf(db, id), situation };
}

/** Whether the contribution's words may be read by this actor. */
export function mayRead(actor: Principal | null, visible: VisibleContribution): boolean {
  if (visible.row.erasedAt) return false;
  if (visible.row.withdrawnAt) return visible.situation.own === true;
  return !visible.hiding || may(actor, 'contribution.see_hidden', visible.situation);
}

async function hidingOf(db: Db | Tx, id: string): Promise<Hiding | null> {
  const [row] = await db
    .select()
    .from(hiding)
    .where(and(eq(hiding.contributionId, id), isNull(hiding.endedAt)));
  return row ?? null;
}

/** The log's pointers of an act on one contribution. */
export function about(visible: VisibleContribution): { caseId: string | null; contributionId: string } {
  return { caseId: visible.row.caseId, contributionId: visible.row.id };
}

/** SQL: rows that come after the one with this id in (time, id) order; the key of a page is the id of its last row. */
export function afterRow(
  table: 'contribution' | 'report' | 'move',
  time: 'created_at' | 'at',
  id: string | SQLWrapper,
  way: '<' | '>',
) {
  const name = sql.identifier(table);
  const key = sql`${name}.${sql.identifier(time)}, ${name}.id`;
  const at = sql.identifier(time);
  return sql`(${key}) ${way === '<' ? sql`<` : sql`>`} (select k.${at}, k.id from ${name} k where k.id = ${id})`;
}
