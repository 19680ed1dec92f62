import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { record } from '../activity/record.ts';
import type { ActivityKind } from '../contract/activity.ts';

/** How long before the end of the open work people are warned (R6). */
const WARN_DAYS = 3;

type Turn = Extract<ActivityKind, 'window.opened' | 'window.closing_soon' | 'window.closed'>;
/** Each moment of a window that the log tells of: when it has come, and the mark that it has been told. */
const TURNS: readonly { kind: Turn; told: SQL; come: (now: Date) => SQL }[] = [
  { kind: 'window.opened', told: sql`told_open_at`, come: isOpen },
  {
    kind: 'window.closing_soon',
    told: sql`told_soon_at`,
    come: (now) => sql`${isOpen(now)} and w.closes_at <= ${moment(now)} + make_interval(days => ${WARN_DAYS})`,
  },
  { kind: 'window.closed', told: sql`told_closed_at`, come: (now) => sql`w.closes_at <= ${moment(now)}` },
];

function moment(now: Date) {
  return sql`${now.toISOString()}::timestamptz`;
}

function isOpen(now: Date) {
  return sql`w.opens_at <= ${moment(now)} and w.closes_at > ${moment(now)}`;
}

/**
 * Tells the log, once each, that the open work of a case has opened, closes within three days, or has closed. Only the
 * window that counts is told of, while its case is in open work and moving. Returns how many were told; jobs may run
 * at the same time.
 */
export async function clockJob(db: Db, now: Date): Promise<number> {
  let told = 0;
  for (const turn of TURNS) {
    for (const { caseId } of await due(db, turn, now)) if (await tell(db, turn, caseId, now)) told++;
  }
  return told;
}

/** The window that counts of each case in open work that has come to this turn untold. */
async function due(db: Db, turn: (typeof TURNS)[number], now: Date) {
  const { rows } = await db.execute<{ caseId: string }>(sql`
    select c.id as "caseId" from development_case c
      join window_in_force w on w.case_id = c.id
    where c.step = 4 and c.closed_at is null and ${turn.come(now)} and ${turn.told} is null
      and not exists (select from halt h where h.case_id = c.id and h.ended_at is null)`);
  return rows;
}

/** The case is locked first, as everywhere; whoever comes second finds the mark. */
async function tell(db: Db, turn: (typeof TURNS)[number], caseId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select from development_case where id = ${caseId} for update`);
    const { rows } = await tx.execute<{ closesAt: string }>(sql`
      update open_window w set ${turn.told} = ${moment(now)}
      where w.id = (select id from window_in_force where case_id = ${caseId})
        and ${turn.told} is null and ${turn.come(now)}
      returning to_char(w.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closesAt"`);
    const [window] = rows;
    if (!window) return false;
    await record(tx, { kind: turn.kind, actorId: null, caseId, details: { closesAt: window.closesAt } });
    return true;
  });
}
