create table county (
  id boolean primary key default true,
  name text not null,
  teal text,
  amber text,
  logo bytea,
  logo_type text,
  phone text not null default '',
  phone_hours text not null default '',
  controller text not null default '',
  contact_email text not null default '',
  data_officer_email text not null default '',
  accessibility_email text not null default '',
  version integer not null default 1,
  constraint county_is_one check (id),
  constraint county_colours check (teal ~ '^#[0-9a-f]{6}$' and amber ~ '^#[0-9a-f]{6}$' and (teal is null) = (amber is null)),
  constraint county_logo check ((logo is null) = (logo_type is null))
);
create table access_feedback (
  id uuid primary key default gen_random_uuid(),
  text text not null,
  page text not null default '',
  lang text not null,
  email text,
  person_id uuid references person (id),
  given_at timestamptz not null,
  answer_by timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid references person (id),
  constraint access_feedback_answered check ((answer is null) = (answered_at is null))
);
create index access_feedback_open on access_feedback (answer_by, id) where answered_at is null;
create index access_feedback_person on access_feedback (person_id);
create index access_feedback_answered_by on access_feedback (answered_by);
