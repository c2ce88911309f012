-- The official wording of an instrument, where a clinic holds a licence for it: a FHIR R4 Questionnaire as it was given. The
-- latest one is shown; without one, none is, so that a licence that has ended is a row as well.
create table wording (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  instrument     text not null check (length(instrument) between 1 and 40),
  questionnaire  text check (length(questionnaire) between 2 and 500000),
  licence        text not null check (length(licence) between 1 and 200),
  entered_by     text not null default app_user(),
  entered_at     timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject)
);
create index wording_of_instrument on wording (clinic_id, instrument, entered_at desc);
alter table wording enable row level security;
alter table wording force row level security;
create policy staff_select on wording for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on wording for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
-- A patient who is asked reads the question.
create policy portal_select on wording for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient');
grant select, insert on wording to plumbline_app;
