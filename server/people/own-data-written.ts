import { type SQL, sql } from 'drizzle-orm';

/** What the person has written for cases as one who works with them: kind, case, text and when, from every table that holds such. */
export function writtenBy(me: string): SQL {
  return sql`
    select 'case', id, concat_ws(E'\n\n', title, nullif(theme, '')), created_at from development_case where created_by = ${me}
    union all select 'need', case_id, concat_ws(E'\n\n', nullif(need, ''), nullif(need_plain, '')), at from need_version where by = ${me}
    union all select 'stay', case_id, reason, entered_at from stay where entered_by = ${me}
    union all select 'halt', case_id, concat_ws(E'\n\n', reason, closing_message), at from halt where by = ${me}
    union all select 'mix_reason', case_id, reason, at from mix_reason where by = ${me}
    union all select 'workshop', case_id, concat_ws(E'\n\n', title, place, notes, cancelled_reason), starts_at from workshop where made_by = ${me}
    union all select 'promise', case_id, concat_ws(E'\n\n', can_change, cannot_change, change_reason), at from promise where proposed_by = ${me}
    union all select 'window', case_id, reason, set_at from open_window where set_by = ${me}
    union all select 'point', p.case_id, concat_ws(E'\n\n', v.text, nullif(v.plain, '')), v.at from point_version v join point p on p.id = v.point_id where v.by = ${me}
    union all select 'unused', c.case_id, u.reason, u.at from unused u join contribution c on c.id = u.contribution_id where u.by = ${me}
    union all select 'check', case_id, waived_reason, opens_at from check_period where by = ${me}
    union all select 'answer', p.case_id, concat_ws(E'\n\n', a.reason, a.next_step), a.drafted_at from answer a join point p on p.id = a.point_id
      where ${me} in (a.drafted_by, a.published_by)
    union all select 'deed', p.case_id, d.text, d.at from deed d join point p on p.id = d.point_id where d.by = ${me}
    union all select 'postponement', case_id, reason, at from postponement where by = ${me}
    union all select 'not_told', d.case_id, e.reason, e.at from delivery_settled e join delivery d on d.id = e.delivery_id where e.by = ${me}
    union all select 'move', case_id, reason, at from move where by = ${me}
    union all select 'not_taken_up', null, reason, at from not_taken_up where by = ${me}
    union all select 'hiding', c.case_id, h.note, h.at from hiding h join contribution c on c.id = h.contribution_id where h.by = ${me}
    union all select 'refusal', s.case_id, r.reason, r.at from statement_refusal r join statement s on s.id = r.statement_id where r.by = ${me}
    union all select 'theme', case_id, name, at from theme_name where by = ${me}
    union all select 'feedback', null, answer, answered_at from access_feedback where answered_by = ${me}`;
}

/** What the person is or was in charge of: which duty, case, since, until and when she opened it. Who gave it to her is the giver's. */
export function dutiesOf(me: string): SQL {
  return sql`
    select 'owns', case_id, entered_at, left_at, null::timestamptz from stay where owner_id = ${me}
    union all select 'decides', case_id, at, null, null from promise where decision_maker_id = ${me}
    union all select 'answers', r.case_id, h.at, null, r.opened_at from receiver r left join handover h on h.case_id = r.case_id where r.person_id = ${me}
    union all select 'prepares', r.case_id, h.at, null, null from receiver r left join handover h on h.case_id = r.case_id where r.deputy_id = ${me}`;
}
