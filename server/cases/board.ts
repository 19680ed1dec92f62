import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import type { Step } from '../contract/words.ts';
import { demand } from '../people/may.ts';
import type { Principal } from '../people/principal.ts';

/** Days without anything new after which a case is shown as quiet. */
const QUIET_DAYS = 14;

export interface OnBoard {
  id: string;
  title: string;
  step: Step;
  owner: string | null;
  targetDay: string | null;
  quietDays: number;
  halt: string | null;
  /** Each mark explains itself: which rule, and since how many days. */
  marks: { kind: 'overdue' | 'quiet' | 'no_decision_maker' | 'answer_late'; days: number }[];
}

type Placed = Omit<OnBoard, 'marks'>;
type BoardRow = Placed & { answerDue: string | null; promised: boolean } & Record<string, unknown>;

/** Every open case by step with what is wrong with it: one query, for two hundred cases. */
export async function board(db: Db, actor: Principal | null, today: string): Promise<OnBoard[]> {
  demand(actor, 'board.see');
  const { rows } = await db.execute<BoardRow>(sql`
    select c.id, c.title, c.step, p.name as owner, s.target_day as "targetDay", h.kind as halt,
      greatest(0, ${today}::date - (c.changed_at at time zone 'Europe/Helsinki')::date) as "quietDays",
      ho.due_day as "answerDue",
      exists (select from promise where case_id = c.id and confirmed_at is not null) as promised
    from development_case c
      left join stay s on s.case_id = c.id and s.left_at is null
      left join person p on p.id = s.owner_id
      left join halt h on h.case_id = c.id and h.ended_at is null
      left join handover ho on ho.case_id = c.id
    where c.closed_at is null order by c.step, c.changed_at limit 1000`);
  return rows.map((row) => onBoard(row, today));
}

function onBoard(row: BoardRow, today: string): OnBoard {
  const { id, title, step, owner, targetDay, quietDays, halt, answerDue, promised } = row;
  const placed = { id, title, step, owner, targetDay, quietDays, halt };
  return { ...placed, marks: marksOf(placed, answerDue, promised, today) };
}

function marksOf(row: Placed, answerDue: string | null, promised: boolean, today: string): OnBoard['marks'] {
  if (row.halt) return [];
  const marks: OnBoard['marks'] = [];
  const late = row.targetDay ? daysBetween(row.targetDay, today) : 0;
  if (late > 0) marks.push({ kind: 'overdue', days: late });
  const answerLate = row.step === 6 && answerDue ? daysBetween(answerDue, today) : 0;
  if (answerLate > 0) marks.push({ kind: 'answer_late', days: answerLate });
  if (row.quietDays >= QUIET_DAYS) marks.push({ kind: 'quiet', days: row.quietDays });
  if (!promised && row.step >= 2 && row.step <= 3) marks.push({ kind: 'no_decision_maker', days: 0 });
  return marks;
}

function daysBetween(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
}
