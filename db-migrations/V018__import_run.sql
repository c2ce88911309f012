-- One file on its way into the clinic. Its rows come with it in one transaction or not at all; this row is kept apart from
-- that transaction, so that how far it is can be seen meanwhile. The name of the file is not kept: it may name a patient.
create table import_run (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  kind           text not null check (length(kind) between 1 and 20),
  started_by     text not null default app_user(),
  started_at     timestamptz not null default now(),
  lines          integer not null check (lines > 0),
  state          text not null default 'READING' check (state in ('READING', 'CHECKING', 'ADDING', 'ADDED', 'REFUSED')),
  lines_read     integer not null default 0 check (lines_read >= 0),
  ended_at       timestamptz,
  patients       integer not null default 0,
  from_day       date,
  until_day      date,
  added          integer not null default 0,
  kept           integer not null default 0,
  problem_count  integer not null default 0,
  problems       jsonb not null default '[]',
  primary key (clinic_id, id),
  foreign key (clinic_id, started_by) references staff_member (clinic_id, subject),
  check ((ended_at is null) = (state in ('READING', 'CHECKING', 'ADDING')))
);
create index import_run_by_time on import_run (clinic_id, started_at desc, id);
alter table import_run enable row level security;
alter table import_run force row level security;
create policy staff_select on import_run for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on import_run for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and started_by = (select app_user()));
-- Only who began it says how far it is, and what has ended stays as it is.
create policy staff_update on import_run for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and started_by = (select app_user())
    and ended_at is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and started_by = (select app_user()));
grant select, insert on import_run to plumbline_app;
grant update (state, lines_read, ended_at, patients, from_day, until_day, added, kept, problem_count, problems)
  on import_run to plumbline_app;

-- An episode belongs to one patient of one clinic. That a score names its own is looked up once a row; to look up the patient
-- and the clinic as well finds nothing more, and takes half the time of an import.
alter table score drop constraint score_clinic_id_fkey, drop constraint score_clinic_id_patient_id_fkey;
