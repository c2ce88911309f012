create table patient (
  clinic_id        uuid not null default app_clinic() references clinic,
  id               uuid not null,
  version          integer not null default 0,
  record_number    text not null check (length(record_number) between 1 and 40),
  given_name       text not null check (length(given_name) between 1 and 80),
  family_name      text not null check (length(family_name) between 1 and 80),
  birth_date       date not null check (birth_date > '1890-01-01'),
  sex              text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  phone            text not null default '' check (length(phone) <= 40),
  email            text not null default '' check (length(email) <= 160),
  complaint        text not null check (length(complaint) between 1 and 200),
  complaint_side   text not null check (complaint_side in ('LEFT', 'RIGHT', 'BOTH', 'CENTRAL')),
  -- "March 2024" is the first of March with precision MONTH.
  onset            date check (onset >= birth_date),
  onset_precision  text check (onset_precision in ('DAY', 'MONTH', 'YEAR')),
  -- Names, record number and birth date without case and accents, for finding by any part.
  search_text      text not null,
  registered_by    text not null default app_user(),
  registered_at    timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, record_number),
  check ((onset is null) = (onset_precision is null))
);
create index patient_by_name on patient (clinic_id, family_name, given_name);
create index patient_by_birth_date on patient (clinic_id, birth_date);
alter table patient enable row level security;
alter table patient force row level security;
create policy staff on patient
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_record on patient for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and id = (select app_patient()));
grant select, insert, update on patient to plumbline_app;

create table portal_account (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  subject     text not null check (length(subject) between 1 and 80),
  active      boolean not null default true,
  primary key (clinic_id, id),
  unique (clinic_id, subject, patient_id),
  foreign key (clinic_id, patient_id) references patient
);
create index portal_account_of_patient on portal_account (clinic_id, patient_id);
alter table portal_account enable row level security;
alter table portal_account force row level security;
create policy staff on portal_account
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy self on portal_account for select
  using (clinic_id = (select app_clinic()) and subject = (select app_user()));
grant select on portal_account to plumbline_app;
