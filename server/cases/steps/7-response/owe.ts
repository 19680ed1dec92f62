import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import type { DeliveryKind } from '../../../contract/words.ts';

/**
 * SQL: everyone who took part in the case, once each: who spoke (also in comments, and whose words its points rest on
 * wherever they were moved), supported, voted, signed up for a workshop, is in the planning group, or follows it.
 */
const tookPart = (caseId: string): SQL => sql`
  select c.author_id as person_id from contribution c left join contribution up on up.id = c.parent_id
    where c.case_id = ${caseId} or up.case_id = ${caseId}
  union select c.author_id from point p join point_source s on s.point_id = p.id
    join contribution c on c.id = s.contribution_id where p.case_id = ${caseId} and p.removed_at is null
  union select s.person_id from support s join contribution c on c.id = s.contribution_id where c.case_id = ${caseId}
  union select v.person_id from vote v join statement t on t.id = v.statement_id where t.case_id = ${caseId}
  union select g.person_id from sign_up g join workshop w on w.id = g.workshop_id
    where w.case_id = ${caseId} and g.cancelled_at is null
  union select m.person_id from member m where m.case_id = ${caseId} and m.ended_at is null
  union select f.person_id from follow f where f.case_id = ${caseId}`;

/** SQL: those whose words a point rests on, comments included, and those who follow its case. */
const concernedBy = (caseId: string, deedId: string): SQL => sql`
  select c.author_id as person_id from deed d join point_source s on s.point_id = d.point_id
    join contribution c on c.id = s.contribution_id or c.parent_id = s.contribution_id
    where d.id = ${deedId} and c.withdrawn_at is null
  union select f.person_id from follow f where f.case_id = ${caseId}`;

/** The ids of everyone who took part, erased people apart. */
export async function participants(db: Db | Tx, caseId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select w.id from person w where w.erased_at is null and w.id in (${tookPart(caseId)}) order by w.id`);
  return rows.map((row) => row.id);
}

/** How many of those who took part are owed no answer yet: they came after the answers were owed. */
export async function unowed(db: Db | Tx, caseId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from person w where w.erased_at is null and w.id in (${tookPart(caseId)})
      and not exists (select from delivery d where d.person_id = w.id and d.kind = 'answer' and d.about = ${caseId})`);
  return rows[0]?.n ?? 0;
}

/** From now on the answer is owed to everyone who took part. Repeating it owes nothing twice; returns how many are new. */
export function oweAnswers(tx: Tx, caseId: string): Promise<number> {
  return owe(tx, caseId, 'answer', caseId, tookPart(caseId));
}

/** The closing message of an interrupted or cancelled case is owed to everyone who took part; `about` is its halt. */
export function oweClosing(tx: Tx, caseId: string, about: string): Promise<number> {
  return owe(tx, caseId, 'closing', about, tookPart(caseId));
}

/** What was done is owed to those whose words the point rests on, and to followers. */
export function oweDeed(tx: Tx, caseId: string, deedId: string): Promise<number> {
  return owe(tx, caseId, 'deed', deedId, concernedBy(caseId, deedId));
}

// One who chose e-mail and has no address reads it in the service.
async function owe(tx: Tx, caseId: string, kind: DeliveryKind, about: string, to: SQL): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into delivery (case_id, person_id, kind, about, way)
    select ${caseId}, w.id, ${kind}, ${about}::uuid,
      case when w.answer_way = 'email' and w.email is null then 'service' else w.answer_way end
    from person w where w.erased_at is null and w.id in (${to})
    on conflict (person_id, kind, about) do nothing`);
  return rowCount ?? 0;
}
