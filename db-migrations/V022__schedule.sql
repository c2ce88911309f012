-- What patients are asked and how often: by default of their clinic, or by a schedule of their own. A schedule is never changed;
-- the one chosen last counts. One of a patient without instruments says that they are asked as the clinic asks again.
create table score_schedule (
  clinic_id       uuid not null default app_clinic() references clinic,
  id              uuid not null,
  patient_id      uuid,
  instruments     text[] not null,
  rhythms         text[] not null,
  most_questions  smallint not null check (most_questions between 1 and 200),
  follows_clinic  boolean not null default false,
  chosen_by       text not null default app_user(),
  chosen_at       timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, chosen_by) references staff_member (clinic_id, subject),
  check (cardinality(instruments) = cardinality(rhythms)),
  check (instruments <@ array['PAIN', 'LINE', 'PEG', 'ROLAND_MORRIS', 'OSWESTRY', 'START_BACK', 'FOOT_FUNCTION', 'FOOT_AND_ANKLE',
    'PROMIS', 'IMPRESSION_OF_CHANGE']),
  check (rhythms <@ array['DAILY', 'WEEKLY', 'MONTHLY', 'AT_REVIEW']),
  check (not follows_clinic or patient_id is not null)
);
create index score_schedule_latest on score_schedule (clinic_id, patient_id, chosen_at desc, id desc);
alter table score_schedule enable row level security;
alter table score_schedule force row level security;
create policy staff_select on score_schedule for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on score_schedule for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and chosen_by = (select app_user()));
-- What a patient answers in the portal settles when they are asked again, for which both schedules must be known.
create policy own_select on score_schedule for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient'
    and (patient_id is null or patient_id = (select app_patient())));
grant select, insert on score_schedule to plumbline_app;

-- When each patient is to be asked next, worked out again with every change; null where they are not. It follows from scores,
-- schedules and devices, so that the overdue of a whole clinic are one range of an index.
create table score_due (
  clinic_id   uuid not null default app_clinic() references clinic,
  patient_id  uuid not null,
  instrument  text not null,
  due_on      date,
  why         text not null check (why in ('BASELINE', 'FIRST', 'RHYTHM', 'REVIEW')),
  primary key (clinic_id, patient_id, instrument),
  foreign key (clinic_id, patient_id) references patient
);
create index score_due_by_day on score_due (clinic_id, due_on, patient_id) include (instrument) where due_on is not null;
alter table score_due enable row level security;
alter table score_due force row level security;
create policy staff_select on score_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on score_due for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on score_due for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- It is no part of the record: an answer in the portal moves the day of the next question.
create policy own_select on score_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on score_due for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_update on score_due for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on score_due to plumbline_app;
grant update (due_on, why) on score_due to plumbline_app;

-- Whoever is a patient already is asked from today on; from their first answer it is worked out like everyone's.
alter table patient no force row level security;
alter table score_due no force row level security;
insert into score_due (clinic_id, patient_id, instrument, due_on, why)
select clinic_id, id, instrument, current_date, 'FIRST' from patient, unnest(array['PAIN', 'PEG', 'ROLAND_MORRIS']) instrument;
alter table patient force row level security;
alter table score_due force row level security;
