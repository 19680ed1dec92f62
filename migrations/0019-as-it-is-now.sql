-- What holds now, each rule said once: a view, or a function where a moment or a case must be named. PostgreSQL unfolds
-- all of them into the query that asks, so that they cost what the condition written by hand would. A view keeps the
-- columns that its table had on this day; a later migration that adds one makes the view anew.

-- The day in Finland of a moment, whatever the database's own zone.
create function finnish_day(moment timestamptz) returns date
  language sql immutable parallel safe
  return (moment at time zone 'Europe/Helsinki')::date;

-- A role that is held or will be: not ended by anybody, and its last day is not over.
create view role_not_over as
  select id, person_id, role, from_day, until_day from role_held
  where ended_at is null and finnish_day(now()) <= coalesce(until_day, 'infinity');

-- A role held today: by day in Finland, both of its days included.
create view role_held_today as
  select id, person_id, role, from_day, until_day from role_not_over where from_day <= finnish_day(now());

-- The roles that were held at a moment: what has ended since then was still held.
create function role_held_at(moment timestamptz) returns table (person_id uuid, role text)
  language sql stable parallel safe
  begin atomic
    select r.person_id, r.role from role_held r
    where finnish_day(moment) between r.from_day and coalesce(r.until_day, 'infinity')
      and (r.ended_at is null or r.ended_at > moment);
  end;

-- A session that is alive: within its time, which each use prolongs; of ninety days at most, however often it is used;
-- and of somebody who has not been erased.
create view session_alive as
  select s.token_hash, s.public_id, s.person_id, s.card_id, s.device, s.created_at, s.expires_at from session s
  where s.expires_at > now() and s.created_at > now() - interval '90 days'
    and exists (select from person p where p.id = s.person_id and p.erased_at is null);

-- The window of open work that counts: the one set last.
create view window_in_force as
  select w.id, w.case_id, w.opens_at, w.closes_at, w.reason, w.told_open_at, w.told_soon_at, w.told_closed_at
  from open_window w
  where not exists (select from open_window newer
    where newer.case_id = w.case_id and (newer.set_at, newer.id) > (w.set_at, w.id));

-- The promise proposed last, confirmed or not; the earlier ones have been replaced.
create view newest_promise as
  select p.id, p.case_id, p.can_change, p.cannot_change, p.decision_maker_id, p.answer_by, p.confirmed_at from promise p
  where not exists (select from promise newer where newer.case_id = p.case_id and (newer.at, newer.id) > (p.at, p.id));

-- The promise in force: of those that their decision makers have confirmed, the one proposed last.
create view promise_in_force as
  select p.id, p.case_id, p.can_change, p.cannot_change, p.decision_maker_id, p.answer_by, p.confirmed_at from promise p
  where p.confirmed_at is not null and not exists (select from promise newer
    where newer.case_id = p.case_id and newer.confirmed_at is not null and (newer.at, newer.id) > (p.at, p.id));

-- The speakers' check in force: the one opened or waived last.
create view check_in_force as
  select k.id, k.case_id, k.opens_at, k.ends_at, k.waived_reason from check_period k
  where not exists (select from check_period newer
    where newer.case_id = k.case_id and (newer.opens_at, newer.id) > (k.opens_at, k.id));

-- How a case's summary stands with its planning group. Approved: by at least half of the accepted members, and by at
-- least one of them with lived experience (one of these viewpoints). Once the summary is with the decision makers it is
-- not asked again who is in the group: approvals fall with any change of the summary, not with a member who comes or
-- goes. `pending`: the members who have not approved yet, while they can.
create function summary_approval(of_case uuid, lived_viewpoints text[])
  returns table (members int, approvals int, lived int, approved boolean, pending uuid[])
  language sql stable parallel safe
  begin atomic
    select n.members, n.approvals, n.lived, n.members > 0 and n.approvals * 2 >= n.members and n.lived > 0, n.pending
    from (
      select count(distinct m.person_id) filter (where a.person_id is not null or asked)::int as members,
        count(distinct a.person_id)::int as approvals,
        count(distinct a.person_id) filter (where m.viewpoint = any(lived_viewpoints))::int as lived,
        array_agg(m.person_id) filter (where a.person_id is null and asked) as pending
      from development_case c join member m on m.case_id = c.id
        cross join lateral (select m.ended_at is null and c.step <= 5) g (asked)
        left join approval a on a.case_id = c.id and a.person_id = m.person_id and (asked or c.step > 5)
      where c.id = of_case) n;
  end;

-- Those who have left are counted too, and the index of present members does not find them.
create index "member_case" on "member" using btree ("case_id");

-- What anybody may read: not taken back by its author, not erased with her, and not hidden, nor waiting for a look.
create view readable_contribution as
  select c.id, c.case_id, c.parent_id, c.author_id, c.text, c.lang, c.viewpoint, c.presence, c.pen_name, c.created_at
  from contribution c
  where c.withdrawn_at is null and c.erased_at is null
    and not exists (select from hiding h where h.contribution_id = c.id and h.ended_at is null);
