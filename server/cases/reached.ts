import { type SQL, sql } from 'drizzle-orm';
import { pausedIn } from '../people/pause.ts';
import { VERSTAS } from '../access/principal.ts';

const roles = (...names: readonly string[]) => sql`${sql.param([...names])}::text[]`;

/** SQL: whom it waits for, as w of the case c (see waiting), has set aside the role in which it waits for her. */
export const setAside = sql`case c.waits
  when 'decision_maker' then case
    when c.step = 6 and not exists (select from receiver r where r.case_id = c.id and r.person_id = w.id)
      then ${pausedIn(sql`w.id`, roles('deputy', 'decision_maker'))}
    else ${pausedIn(sql`w.id`, roles('decision_maker'))} end
  when 'owner' then ${pausedIn(sql`w.id`, roles(...VERSTAS))}
  else false end`;

/**
 * SQL: whom a letter about the case c reaches, as `id` and `instead`. A role that is set aside reminds of nothing: in its
 * holder's place her deputy is told, or else the case's owner, or nobody.
 */
export const reached: SQL = sql`
  select to_whom.id, bool_and(to_whom.instead) as instead from (
    select w.id, false as instead from unnest(c.people) w(id) where not ${setAside}
    union all select coalesce(
        (select r.deputy_id from receiver r where r.case_id = c.id and r.person_id = w.id and c.step = 6
          and not ${pausedIn(sql`r.deputy_id`, roles('deputy', 'decision_maker'))}),
        case when not ${pausedIn(sql`c.owner_id`, roles(...VERSTAS))} then c.owner_id end), true
      from unnest(c.people) w(id) where ${setAside}) to_whom
  where to_whom.id is not null group by to_whom.id`;
