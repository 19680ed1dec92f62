-- What a signed-in person is writing, before she sends it: one row for each person and place. Deleted 90 days after the last word.
create table draft (
  person_id uuid not null references person (id),
  place text not null,
  text text not null,
  earlier text not null default '',
  version integer not null,
  cleared_version integer not null default 0,
  at timestamptz not null,
  primary key (person_id, place)
);
-- For the clock, which deletes the old ones.
create index draft_at on draft (at);
