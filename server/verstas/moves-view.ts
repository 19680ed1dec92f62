import { sql } from 'drizzle-orm';
import Type from 'typebox';
import { momentAfter } from '../contract/days.ts';
import type { Db } from '../../db/connection.ts';
import { Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { MOVE_KINDS, UNDO_DAYS, type MoveKind } from '../contract/words.ts';
import { nextKey, PAGE, type Page } from '../contributions/view.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';

export const SeenMove = Type.Object({
  id: Id,
  kind: OneOf(MOVE_KINDS),
  by: Maybe(Type.String()),
  at: Moment,
  reason: Type.String(),
  caseId: Maybe(Id),
  fromCaseId: Maybe(Id),
  contributions: Type.Integer(),
  contributionIds: Type.Array(Id),
  undoneBy: Maybe(Id),
  /** Young enough, not undone, and every contribution still stands where it left it. */
  undoable: Type.Boolean(),
});
type SeenMove = Type.Static<typeof SeenMove>;
/** A merge of a big case names its first contributions only. */
const NAMED = 100;

/** The moves of the Verstas, newest first; those of one case where it is named. */
export async function movesSeen(
  db: Db,
  actor: Principal | null,
  { after, limit = PAGE, caseId }: Page & { caseId?: string },
  now: Date,
): Promise<{ items: SeenMove[]; next: string | null }> {
  demand(actor, 'verstas.see');
  const youngest = momentAfter(now, -UNDO_DAYS).toISOString();
  const { rows } = await db.execute<Omit<SeenMove, 'at' | 'kind'> & { at: string; kind: MoveKind }>(sql`
    select m.id, m.kind, p.name as by, m.at, m.reason, m.case_id as "caseId", m.from_case_id as "fromCaseId",
      jsonb_array_length(m.after) as contributions, m.undone_by as "undoneBy",
      array(select e->>'contributionId' from jsonb_array_elements(m.after) e limit ${NAMED}) as "contributionIds",
      (m.kind <> 'undo' and m.undone_by is null and m.at >= ${youngest}::timestamptz and not exists (
        select from jsonb_to_recordset(m.after) as a("contributionId" uuid, "caseId" uuid, "notTakenUp" boolean)
        join contribution c on c.id = a."contributionId"
        where c.case_id is distinct from a."caseId"
          or a."notTakenUp" <> exists (select from not_taken_up n where n.contribution_id = c.id))) as undoable
    from move m join person p on p.id = m.by
    where ${
      caseId
        ? sql`(m.case_id = ${caseId} or m.from_case_id = ${caseId}
        or m.before @> ${JSON.stringify([{ caseId }])}::jsonb)`
        : sql`true`
    }
      and ${after ? sql`(m.at, m.id) < (select k.at, k.id from move k where k.id = ${after})` : sql`true`}
    order by m.at desc, m.id desc limit ${limit}`);
  const items = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  return { items, next: nextKey(items, limit) };
}
