import { type SQL, sql } from 'drizzle-orm';

/** What the person has said, by whatever way: typed by herself, or written down for her by another, who is not named. */
export function saidBy(me: string): SQL {
  return sql`
    select c.id, c.kind, c.comment_kind, c.case_id, c.parent_id, c.workshop_id, c.text, c.lang, c.presence, c.pen_name, c.viewpoint,
      c.channel, c.logged_by is not null and c.logged_by <> ${me} as by_another, c.permission, c.version, c.answer_by,
      c.created_at, c.withdrawn_at, u.reason as unused_because, n.reason as not_taken_up_because
    from contribution c
    left join unused u on u.contribution_id = c.id
    left join not_taken_up n on n.contribution_id = c.id
    where c.author_id = ${me} order by c.created_at`;
}
