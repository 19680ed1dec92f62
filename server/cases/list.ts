import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { columns, type RowOf } from '../../db/rows.ts';
import { Day, Id, Maybe, Moment, OneOf, StepNumber } from '../contract/schemas.ts';
import { HALT_KINDS } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';

/** One case in the list of all. */
export const CaseLine = Type.Object({
  id: Id,
  title: Type.String(),
  needPlain: Type.String(),
  step: StepNumber,
  contributions: Type.Integer(),
  closed: Type.Boolean(),
  halt: Maybe(OneOf(HALT_KINDS)),
  /** When the open online work ends; told in that step. */
  closesAt: Maybe(Moment),
  /** The day by which the decision makers answer; told when it is with them. */
  answerBy: Maybe(Day),
});

const LINE = columns(CaseLine, {
  id: sql`c.id`,
  title: sql`c.title`,
  needPlain: sql`c.need_plain`,
  step: sql`c.step`,
  contributions: sql`c.contributions`,
  closed: sql`c.closed_at is not null`,
  halt: sql`h.kind`,
  closesAt: sql`case when c.step = 4 then (select w.closes_at from window_in_force w where w.case_id = c.id) end`,
  answerBy: sql`case when c.step = 6 then (select due_day from handover where case_id = c.id) end`,
});

/** Every case, or those under way only, the one that changed last first; a page at a time by key. */
export async function casesSeen(db: Db, page: { after?: string; limit?: number; underWay?: boolean }) {
  const limit = page.limit ?? 20;
  const [changedAt, id] = page.after?.split('_') ?? [];
  if (page.after && (!changedAt || !id || Number.isNaN(Date.parse(changedAt))))
    throw new Refusal('invalid', { fields: ['after'] });
  const { rows } = await db.execute<RowOf<typeof LINE> & { key: string }>(sql`
    select ${LINE}, to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || c.id as key
    from development_case c left join halt h on h.case_id = c.id and h.ended_at is null
    where (${changedAt ?? null}::timestamptz is null or (c.changed_at, c.id) < (${changedAt ?? null}::timestamptz, ${id ?? null}::uuid))
      ${page.underWay ? sql`and c.closed_at is null and h.id is null` : sql``}
    order by c.changed_at desc, c.id desc limit ${limit + 1}`);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.key ?? null) : null };
}
