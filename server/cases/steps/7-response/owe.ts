import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import type { DeliveryKind } from '../../../contract/words.ts';
import { wayOfHers } from './choices.ts';

/**
 * SQL: the case and those whose people now belong to it: what was merged into it, however long the chain, and what a
 * gather or split had made of it until that was undone. Nothing is copied, so undoing a merge gives everyone back.
 */
const gatheredIn = (caseId: string): SQL => sql`
  with recursive gone (id, into_id) as (
    select from_case_id, case_id from move where kind = 'merge' and undone_by is null
    union select m.case_id, (place ->> 'caseId')::uuid from move m join development_case d on d.id = m.case_id,
      jsonb_array_elements(m.before) place
      where m.kind in ('gather', 'split') and m.undone_by is not null and d.contributions = 0 and d.closed_at is not null),
  within (id) as (select ${caseId}::uuid union select gone.id from gone join within on within.id = gone.into_id)
  select id from within`;

/**
 * SQL: everyone who took part in the case or in one that went into it, once each: who spoke (also in comments, and whose
 * words its points rest on wherever they were moved), supported, voted, signed up for a workshop, is in the planning group,
 * or follows it.
 */
const tookPart = (caseId: string): SQL => sql`
  with here as materialized (${gatheredIn(caseId)})
  select c.author_id as person_id from contribution c left join contribution up on up.id = c.parent_id
    where c.case_id in (select id from here) or up.case_id in (select id from here)
  union select c.author_id from point p join point_source s on s.point_id = p.id
    join contribution c on c.id = s.contribution_id where p.case_id in (select id from here) and p.removed_at is null
  union select s.person_id from support s join contribution c on c.id = s.contribution_id
    where c.case_id in (select id from here)
  union select v.person_id from vote v join statement t on t.id = v.statement_id where t.case_id in (select id from here)
  union select t.made_by from statement t where t.id::text in (select a.details ->> 'statementId' from activity a
    where a.kind = 'statement.proposed' and a.case_id in (select id from here))
  union select g.person_id from sign_up g join workshop w on w.id = g.workshop_id
    where w.case_id in (select id from here) and g.cancelled_at is null
  union select m.person_id from member m where m.case_id in (select id from here) and m.ended_at is null
  union select f.person_id from follow f where f.case_id in (select id from here)`;

/** SQL: those whose words a point rests on, comments included, and those who follow its case or one that went into it. */
const concernedBy = (caseId: string, deedId: string): SQL => sql`
  select c.author_id as person_id from deed d join point_source s on s.point_id = d.point_id
    join contribution c on c.id = s.contribution_id or c.parent_id = s.contribution_id
    where d.id = ${deedId} and c.withdrawn_at is null
  union select f.person_id from follow f where f.case_id in (${gatheredIn(caseId)})`;

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

async function owe(tx: Tx, caseId: string, kind: DeliveryKind, about: string, to: SQL): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into delivery (case_id, person_id, kind, about, way)
    select ${caseId}, w.id, ${kind}, ${about}::uuid, ${wayOfHers()}
    from person w where w.erased_at is null and w.id in (${to})
    on conflict (person_id, kind, about) do nothing`);
  return rowCount ?? 0;
}
