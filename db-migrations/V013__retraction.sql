-- What was entered in error stays, and names the row here that says so: who found it, when and why. One such row may stand
-- for several that were entered together.
create table retraction (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  reason        text not null check (length(reason) between 1 and 400),
  retracted_by  text not null default app_user(),
  retracted_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, retracted_by) references staff_member (clinic_id, subject)
);
alter table retraction enable row level security;
alter table retraction force row level security;
create policy staff_select on retraction for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on retraction for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and retracted_by = (select app_user()));
grant select, insert on retraction to plumbline_app;
