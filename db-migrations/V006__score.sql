-- One reading of one item at one time. Nothing here is updated. The unique key carries the value, so that a series is read
-- from the index alone; without it the planner takes the whole clinic's index for one patient.
create table score (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  item         text not null check (item in ('BACK_NOW', 'BACK_AVERAGE', 'BACK_WORST', 'LEG', 'FOOT_LEFT', 'FOOT_RIGHT')),
  at           timestamptz not null,
  value        smallint not null check (value between 0 and 10),
  entered_via  text not null check (entered_via in ('CLINIC', 'PORTAL', 'IMPORT')),
  entered_by   text not null default app_user(),
  entered_at   timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, item, at) include (value),
  foreign key (clinic_id, patient_id) references patient
);
create index score_of_clinic_by_time on score (clinic_id, item, at) include (patient_id, value);
alter table score enable row level security;
alter table score force row level security;
create policy staff_select on score for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on score for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user())
    and entered_via in ('CLINIC', 'IMPORT'));
create policy own_select on score for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on score for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and entered_by = (select app_user()) and entered_via = 'PORTAL');
grant select, insert on score to plumbline_app;
