import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { asIso } from '../../db/prepared.ts';
import type { HaltKind, Step } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';

interface CaseLine extends Record<string, unknown> {
  id: string;
  title: string;
  needPlain: string;
  step: Step;
  contributions: number;
  closed: boolean;
  halt: HaltKind | null;
  closesAt: string | null;
  answerBy: string | null;
  key: string;
}

/** Every case, or those under way only, the one that changed last first; a page at a time by key. */
export async function casesSeen(db: Db, page: { after?: string; limit?: number; underWay?: boolean }) {
  const limit = page.limit ?? 20;
  const [changedAt, id] = page.after?.split('_') ?? [];
  if (page.after && (!changedAt || !id || Number.isNaN(Date.parse(changedAt))))
    throw new Refusal('invalid', { fields: ['after'] });
  const { rows } = await db.execute<CaseLine>(sql`
    select c.id, c.title, c.need_plain as "needPlain", c.step, c.contributions, c.closed_at is not null as closed, h.kind as halt,
      case when c.step = 4 then (select ${asIso(sql`w.closes_at`)} from window_in_force w
        where w.case_id = c.id) end as "closesAt",
      case when c.step = 6 then (select due_day from handover where case_id = c.id) end as "answerBy",
      to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || c.id as key
    from development_case c left join halt h on h.case_id = c.id and h.ended_at is null
    where (${changedAt ?? null}::timestamptz is null or (c.changed_at, c.id) < (${changedAt ?? null}::timestamptz, ${id ?? null}::uuid))
      ${page.underWay ? sql`and c.closed_at is null and h.id is null` : sql``}
    order by c.changed_at desc, c.id desc limit ${limit + 1}`);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.key ?? null) : null };
}
