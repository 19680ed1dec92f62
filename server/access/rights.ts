import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import type { Access } from '../activity/audience.ts';
import { kindsWhere } from '../contract/activity.ts';
import { VERSTAS } from './principal.ts';

/** A session looking at a case. */
export interface Looking {
  readonly sessionId: string;
  readonly caseId: string;
}

export const lookKey = (looking: Looking) => `${looking.sessionId} ${looking.caseId}`;

/**
 * What each of these sessions sees of its case now, by lookKey, in one query. A session that has ended, or whose
 * person is erased, is missing from the answer. A card sees what a visitor sees.
 */
export async function accessOf(db: Db, lookings: readonly Looking[]): Promise<Map<string, Access>> {
  if (lookings.length === 0) return new Map();
  const { rows } = await db.execute<{ sessionId: string; caseId: string; access: Access }>(sql`
    select l.session_id as "sessionId", l.case_id as "caseId", case
      when s.card_id is not null then 'visitor'
      when exists (select from role_held_today r where r.person_id = s.person_id and r.role = any(${textArray(VERSTAS)}))
        then 'verstas'
      when exists (select from member m where m.person_id = s.person_id and m.case_id = l.case_id
        and m.ended_at is null) then 'member'
      else 'visitor' end as access
    from unnest(${textArray(lookings.map((l) => l.sessionId))}::uuid[],
      ${textArray(lookings.map((l) => l.caseId))}::uuid[]) as l (session_id, case_id)
    join session_alive s on s.public_id = l.session_id`);
  return new Map(rows.map((row) => [lookKey(row), row.access]));
}

/**
 * Tells at each call whether anybody's rights have changed since the last one. The mark is the oldest transaction that
 * was still running then, so that a change that commits late is not missed; it may be told twice.
 */
export function rightsWatch(db: Db): () => Promise<boolean> {
  let mark: string | null = null;
  return async () => {
    const [row] = await changedSince(db, { mark });
    mark = row?.mark ?? mark;
    return row?.changed === true;
  };
}

const changedSince = prepared<{ mark: string | null }, { mark: string; changed: boolean }>(
  () => sql`select pg_snapshot_xmin(pg_current_snapshot())::text as mark, exists (
      select from activity where xid >= ${sql.placeholder('mark')}::text::xid8
        and kind = any(${textArray(kindsWhere((row) => row.rights))})) as changed`,
);

function textArray(values: readonly string[]) {
  return sql`${`{${values.map((value) => `"${value}"`).join(',')}}`}::text[]`;
}
