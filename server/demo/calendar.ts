import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';

/** Up to which row of the log the county had come when a moment began. */
export interface Moment {
  readonly at: Date;
  readonly after: number;
}

/** How far the log has come. */
export async function logLength(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ last: number }>(sql`select coalesce(max(id), 0) as last from activity`);
  return Number(rows[0]?.last ?? 0);
}

/**
 * Lets the county have lived: the rows of the log get the moments at which their acts were played, one after another,
 * and every time that the database itself put down follows from the log. Only here, and only in a database that is for nothing yet,
 * is the log changed: nobody has read it.
 */
export async function letHaveLived(tx: Tx, moments: readonly Moment[]): Promise<void> {
  const rows = moments.map(({ at, after }, n) => ({
    at: at.toISOString(),
    after,
    until: moments[n + 1]?.after ?? 1e15,
  }));
  await tx.execute(sql`select let_log_have_lived(${JSON.stringify(rows)}::jsonb)`);
  for (const follow of FOLLOWING) await tx.execute(follow);
}

/** What follows from the log, in an order in which each finds what it needs. */
const FOLLOWING = [
  sql`update contribution c set created_at = a.at from activity a
    where a.contribution_id = c.id and a.kind in ('contribution.told', 'contribution.logged')`,
  sql`update support s set at = a.at from activity a where a.kind = 'contribution.supported'
    and a.contribution_id = s.contribution_id and a.actor_id = s.person_id`,
  sql`update stay s set entered_at = a.at from activity a where a.case_id = s.case_id
    and a.kind = 'case.step_entered' and (a.details->>'step')::int = s.step`,
  sql`update stay s set left_at = a.at from activity a where a.case_id = s.case_id
    and a.kind = 'case.step_entered' and (a.details->>'from')::int = s.step`,
  sql`update halt h set at = a.at from activity a where a.kind = 'case.halted' and (a.details->>'haltId')::uuid = h.id`,
  sql`update working_note w set at = a.at from activity a
    where a.kind = 'working_note.written' and a.case_id = w.case_id and a.actor_id = w.by`,
  sql`update sign_up s set at = a.at from activity a where a.kind = 'workshop.signed_up'
    and (a.details->>'workshopId')::uuid = s.workshop_id and a.actor_id = s.person_id`,
  sql`update statement s set at = a.at from activity a
    where a.kind = 'statement.made' and (a.details->>'statementId')::uuid = s.id`,
  sql`update delivery d set created_at = a.at from activity a where a.kind = 'case.step_entered' and a.case_id = d.case_id
    and d.kind = 'answer' and (a.details->>'step')::int = 7`,
  sql`update delivery d set created_at = a.at from activity a
    where a.kind = 'deed.told' and (a.details->>'deedId')::uuid = d.about`,
  sql`update mail set created_at = next_try_at`,
  sql`update development_case c set changed_at = a.last
    from (select case_id, max(at) as last from activity group by case_id) a where a.case_id = c.id`,
  sql`update person p set created_at = c.first from (select author_id, min(created_at) as first from contribution group by 1) c
    where c.author_id = p.id and c.first < p.created_at`,
  sql`update card k set created_at = p.created_at from person p where p.id = k.person_id`,
];
