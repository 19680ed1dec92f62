import { type SQL, sql } from 'drizzle-orm';
import { summaryApproval } from '../access/summary.ts';

/**
 * For whom each open case waits just now, as the columns `waits` (one of WAITS), `people` (who could be reminded; none of
 * participants), `points` and `answered` (in step 6). `which` chooses among the cases, named c; their open stay is s.
 */
export function waiting(which: SQL, now: Date): SQL {
  const instant = sql`${now.toISOString()}::timestamptz`;
  return sql`
    select c.id, c.title, c.step, c.changed_at, s.owner_id, s.target_day, n.confirmed_at, d.points, d.answered,
      case when ${deciding} then 'decision_maker' when ${promising} then 'decision_maker'
        when ${takingPart(instant)} then 'participants' when ${approving(instant)} then 'group'
        when s.owner_id is not null then 'owner' else 'nobody' end as waits,
      case when ${deciding} then r.people when ${promising} then array[n.decision_maker_id]
        when ${takingPart(instant)} then null when ${approving(instant)} then g.pending
        when s.owner_id is not null then array[s.owner_id] end as people
    from development_case c
      left join stay s on s.case_id = c.id and s.left_at is null
      left join lateral (${pointsOf}) d on true
      left join lateral (${receiversOf}) r on true
      left join newest_promise n on n.case_id = c.id
      left join window_in_force w on w.case_id = c.id and c.step = 4
      left join check_in_force k on k.case_id = c.id and c.step = 5
      left join lateral ${summaryApproval(sql`case when c.step = 5 then c.id end`)} g on true
    where ${which}`;
}

const pointsOf = sql`
  select count(*)::int as points, count(a.published_at)::int as answered, count(*) filter (where a.point_id is null) as undrafted
  from point p left join answer a on a.point_id = p.id
  where p.case_id = c.id and p.removed_at is null and c.step = 6`;

// A deputy is waited for only as long as there is something to draft.
const receiversOf = sql`
  select nullif(coalesce(array_agg(r.person_id), '{}')
      || coalesce(array_agg(r.deputy_id) filter (where r.deputy_id is not null and d.undrafted > 0), '{}'), '{}') as people
  from receiver r where r.case_id = c.id and c.step = 6`;

const deciding = sql`(c.step = 6 and d.answered < d.points and r.people is not null)`;
const promising = sql`(c.step in (2, 3) and n.decision_maker_id is not null and n.confirmed_at is null)`;
const takingPart = (now: SQL) => sql`((c.step = 4 and w.closes_at > ${now})
  or (c.step = 5 and k.waived_reason is null and k.ends_at > ${now}))`;
/** The group approves once the speakers' check is over. */
const approving = (now: SQL) => sql`(c.step = 5 and (k.waived_reason is not null or k.ends_at <= ${now})
  and g.pending is not null and not g.approved)`;
