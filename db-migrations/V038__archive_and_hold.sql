-- A record that is closed: it is read, and nothing is entered, until it is opened again. Which archival it is closed by stands on
-- the patient, so that lists leave it out without looking anywhere else.
create table archival (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  reason       text not null check (length(reason) between 1 and 400),
  archived_by  text not null default app_user(),
  archived_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, archived_by) references staff_member (clinic_id, subject)
);
alter table patient add archival_id uuid,
  add foreign key (clinic_id, id, archival_id) references archival (clinic_id, patient_id, id) deferrable;
alter table archival enable row level security;
alter table archival force row level security;
create policy staff_select on archival for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on archival for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and archived_by = (select app_user()));
grant select, insert on archival to plumbline_app;

-- While a record is held nothing of it is erased, and it is not merged.
create table legal_hold (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  reason      text not null check (length(reason) between 1 and 400),
  placed_by   text not null default app_user(),
  placed_at   timestamptz not null default now(),
  lifted_by   text,
  lifted_at   timestamptz,
  primary key (clinic_id, id),
  check ((lifted_by is null) = (lifted_at is null)),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, placed_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, lifted_by) references staff_member (clinic_id, subject)
);
create unique index legal_hold_once on legal_hold (clinic_id, patient_id) where lifted_at is null;
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy staff_select on legal_hold for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on legal_hold for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and placed_by = (select app_user())
    and lifted_at is null);
create policy staff_lift on legal_hold for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and lifted_at is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and lifted_by = (select app_user()));
grant select, insert on legal_hold to plumbline_app;
grant update (lifted_by, lifted_at) on legal_hold to plumbline_app;
