-- Whether a person wants to be reminded at a clinic, and where. Never changed: of each account the latest counts. An address gets
-- reminders only after somebody who reads it has said so.
create table reminder_choice (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  subject     text not null default app_user() check (length(subject) between 1 and 80),
  address     text not null check (length(address) between 3 and 160),
  said        text not null check (said in ('ASKED', 'CONFIRMED', 'STOPPED', 'GIVEN_UP')),
  at          timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient
);
create index reminder_choice_latest on reminder_choice (clinic_id, patient_id, subject, at desc, id desc);
alter table reminder_choice enable row level security;
alter table reminder_choice force row level security;
create policy staff_select on reminder_choice for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on reminder_choice for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and subject = (select app_user()));
create policy own_insert on reminder_choice for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and subject = (select app_user()) and said in ('ASKED', 'STOPPED'));
create policy system_select on reminder_choice for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_insert on reminder_choice for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system' and said in ('CONFIRMED', 'STOPPED', 'GIVEN_UP'));
grant select, insert on reminder_choice to plumbline_app;

-- The letters that are to go out, or went: one that asks whether an address is right, and at most one a person and day that
-- reminds. A letter is named by its id wherever it goes, so that one that is sent again is known to be the same.
create table reminder_letter (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  -- What made it: it says whom and where to.
  choice_id   uuid not null,
  subject     text not null check (length(subject) between 1 and 80),
  address     text not null check (length(address) between 3 and 160),
  kind        text not null check (kind in ('CONFIRMATION', 'DIGEST')),
  day         date not null,
  -- Whether a review is among what it reminds of; of each one is reminded once.
  review      boolean not null default false,
  language    text not null check (language in ('en', 'es', 'de', 'fr')),
  decided_at  timestamptz not null default now(),
  state       text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
  attempts    integer not null default 0 check (attempts >= 0),
  next_at     timestamptz not null,
  settled_at  timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, patient_id, choice_id) references reminder_choice (clinic_id, patient_id, id),
  check ((state = 'WAITING') = (settled_at is null))
);
create unique index reminder_letter_once_a_day on reminder_letter (clinic_id, subject, day) where kind = 'DIGEST';
create unique index reminder_letter_once_a_choice on reminder_letter (clinic_id, choice_id) where kind = 'CONFIRMATION';
create index reminder_letter_waiting on reminder_letter (clinic_id, next_at) where state = 'WAITING';
alter table reminder_letter enable row level security;
alter table reminder_letter force row level security;
create policy system_select on reminder_letter for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_insert on reminder_letter for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_update on reminder_letter for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant select, insert on reminder_letter to plumbline_app;
grant update (state, attempts, next_at, settled_at) on reminder_letter to plumbline_app;

-- What the job must know to decide: who has something to answer or a review to come. Nothing of what they answered.
create policy system_select on score_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_select on orthosis_review_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_select on wording for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
