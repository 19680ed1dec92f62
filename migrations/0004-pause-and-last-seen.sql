-- A role set aside for a while by the one who holds it: a row for each pause.
create table role_pause (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  role text not null,
  since timestamptz not null default now(),
  ended_at timestamptz
);
create unique index role_pause_now on role_pause (person_id, role) where ended_at is null;
create index role_pause_person on role_pause (person_id);
-- The day, no more, on which a person was last here; and her latest absence of two weeks or longer.
alter table person add column last_seen_day date;
create table absence (
  person_id uuid primary key references person (id),
  from_day date not null,
  back_day date not null
);
