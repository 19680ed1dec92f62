-- What a database is for, told once for good: a demo's or real use. Rows are added, never changed.
create table founding (
  what text not null,
  value text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (what, value),
  constraint founding_what check (what in ('use', 'key')),
  constraint founding_use check (what <> 'use' or value in ('demo', 'real'))
);
create unique index founding_one_use on founding (what) where what = 'use';
create function founding_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what a database was founded for stands' using errcode = 'insufficient_privilege';
end $$;
create trigger founding_append_only before update or delete on founding
  for each row execute function founding_stands();
create trigger founding_no_truncate before truncate on founding
  for each statement execute function founding_stands();

-- A demo from before this mark is known by its people's ids. Where letters have left, real people may have been there
-- as well: such a database is marked as nothing, and serves neither.
insert into founding (what, value)
  select 'use', 'demo' where exists (select from person where id::text like 'de300000-0000-4000-8000-%')
    and not exists (select from mail where sent_at is not null);

-- A demo's log gets the days on which its story happened, before anybody has read it: while the database is for nothing
-- yet, and never again. It is done with the owner's rights, since the service itself may not change the log.
create function let_log_have_lived(moments jsonb) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if exists (select from founding where what = 'use') then
    raise exception 'the activity log is append-only' using errcode = 'insufficient_privilege';
  end if;
  alter table activity disable trigger activity_append_only;
  update activity a set at = m.at + (a.id - m.after) * interval '1 millisecond'
    from jsonb_to_recordset(moments) as m(at timestamptz, after bigint, until bigint)
    where a.id > m.after and a.id <= m.until;
  alter table activity enable trigger activity_append_only;
end $$;

-- Card codes and the codes of letters are short: whoever has a copy of the database could try them all. They are hashed with a
-- key that is not in the database; what is there is hashed anew at the first start that has one.
alter table card add column keyed boolean not null default false;
alter table card alter column keyed set default true;
alter table sign_in_code add column keyed boolean not null default false;
alter table sign_in_code alter column keyed set default true;
