-- Append-only. The user comes from the connection, so a row without one cannot be written.
create table access_entry (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  user_id     text not null default app_user(),
  scope       text not null default app_scope(),
  at          timestamptz not null default now(),
  method      text not null check (length(method) <= 10),
  path        text not null check (length(path) <= 400),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient
);
create index access_entry_by_user on access_entry (clinic_id, user_id, at desc);
create index access_entry_of_patient on access_entry (clinic_id, patient_id, at desc);
alter table access_entry enable row level security;
alter table access_entry force row level security;
create policy staff_select on access_entry for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and user_id = (select app_user()) and scope = 'staff');
create policy own_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and user_id = (select app_user()) and scope = 'patient');
grant select, insert on access_entry to plumbline_app;
