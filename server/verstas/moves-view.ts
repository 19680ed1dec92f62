import { sql } from 'drizzle-orm';
import Type from 'typebox';
import { momentAfter } from '../contract/days.ts';
import type { Db } from '../../db/connection.ts';
import { columns, type RowOf } from '../../db/rows.ts';
import { Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { MOVE_KINDS, UNDO_DAYS } from '../contract/words.ts';
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
  const moves = movesAt(now);
  const { rows } = await db.execute<RowOf<typeof moves>>(sql`
    select ${moves}
    from move m join person p on p.id = m.by
    where ${
      caseId
        ? sql`(m.case_id = ${caseId} or m.from_case_id = ${caseId}
        or m.before @> ${JSON.stringify([{ caseId }])}::jsonb)`
        : sql`true`
    }
      and ${after ? sql`(m.at, m.id) < (select k.at, k.id from move k where k.id = ${after})` : sql`true`}
    order by m.at desc, m.id desc limit ${limit}`);
  return { items: rows, next: nextKey(rows, limit) };
}

function movesAt(now: Date) {
  const youngest = momentAfter(now, -UNDO_DAYS).toISOString();
  return columns(SeenMove, {
    id: sql`m.id`,
    kind: sql`m.kind`,
    by: sql`p.name`,
    at: sql`m.at`,
    reason: sql`m.reason`,
    caseId: sql`m.case_id`,
    fromCaseId: sql`m.from_case_id`,
    contributions: sql`jsonb_array_length(m.after)`,
    contributionIds: sql<string[]>`array(
      select e->>'contributionId' from jsonb_array_elements(m.after) e limit ${NAMED})`,
    undoneBy: sql`m.undone_by`,
    undoable: sql`(m.kind <> 'undo' and m.undone_by is null and m.at >= ${youngest}::timestamptz and not exists (
      select from jsonb_to_recordset(m.after) as a("contributionId" uuid, "caseId" uuid, "notTakenUp" boolean)
      join contribution c on c.id = a."contributionId"
      where c.case_id is distinct from a."caseId"
        or a."notTakenUp" <> exists (select from not_taken_up n where n.contribution_id = c.id)))`,
  });
}
