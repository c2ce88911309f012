-- What becomes of a clinic, and in which languages it is read.
alter table clinic
  add column state      text not null default 'ACTIVE' check (state in ('BEING_MADE', 'ACTIVE', 'SUSPENDED')),
  add column languages  text[] not null default '{en,es,de,fr}'
    check (cardinality(languages) between 1 and 4 and languages <@ '{en,es,de,fr}'::text[]),
  add column language   text not null default 'en',
  add constraint language_is_offered check (language = any (languages));

-- What a person chose to read, the latest counts.
create table language_choice (
  clinic_id  uuid not null default app_clinic() references clinic,
  id         uuid not null,
  subject    text not null default app_user() check (length(subject) between 1 and 80),
  language   text not null check (language in ('en', 'es', 'de', 'fr')),
  at         timestamptz not null default now(),
  primary key (clinic_id, id)
);
create index language_choice_of_person on language_choice (clinic_id, subject, at desc);
alter table language_choice enable row level security;
alter table language_choice force row level security;
-- The look-up that opens the door asks before there is a scope.
create policy self on language_choice for select
  using (clinic_id = (select app_clinic()) and subject = (select app_user()));
create policy self_insert on language_choice for insert
  with check (clinic_id = (select app_clinic()) and subject = (select app_user()) and (select app_scope()) in ('staff', 'patient'));
create policy system on language_choice for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant select, insert on language_choice to plumbline_app;
