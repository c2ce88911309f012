-- One course of one complaint. A patient has at least one; the current one is that which was opened last. Exams, scores and
-- orthoses belong to one each.
create table episode (
  clinic_id        uuid not null default app_clinic() references clinic,
  id               uuid not null,
  version          integer not null default 0,
  patient_id       uuid not null,
  complaint        text not null check (length(complaint) between 1 and 200),
  complaint_side   text not null check (complaint_side in ('LEFT', 'RIGHT', 'BOTH', 'CENTRAL')),
  -- "March 2024" is the first of March with precision MONTH.
  onset            date check (onset <= opened_on),
  onset_precision  text check (onset_precision in ('DAY', 'MONTH', 'YEAR')),
  opened_on        date not null,
  opened_by        text not null default app_user(),
  opened_at        timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  check ((onset is null) = (onset_precision is null))
);
create index episode_of_patient on episode (clinic_id, patient_id, opened_on desc, id desc);

-- Until the end of this migration its rows are the owner's to see.
alter table clinic no force row level security;
alter table patient no force row level security;
alter table exam no force row level security;
alter table orthosis no force row level security;
alter table score no force row level security;

-- The complaint of each patient was that of one episode, opened on the day of registration, where the clinic is; or on the
-- day it began, where a later correction has made that the later one.
insert into episode (clinic_id, id, patient_id, complaint, complaint_side, onset, onset_precision, opened_on, opened_by, opened_at)
select p.clinic_id, uuidv7(), p.id, p.complaint, p.complaint_side, p.onset, p.onset_precision,
       greatest((p.registered_at at time zone c.zone)::date, p.onset), p.registered_by, p.registered_at
  from patient p join clinic c on c.id = p.clinic_id;

alter table exam add episode_id uuid;
update exam set episode_id = e.id from episode e where (e.clinic_id, e.patient_id) = (exam.clinic_id, exam.patient_id);
alter table exam alter episode_id set not null,
  add foreign key (clinic_id, patient_id, episode_id) references episode (clinic_id, patient_id, id);

alter table orthosis add episode_id uuid;
update orthosis set episode_id = e.id from episode e where (e.clinic_id, e.patient_id) = (orthosis.clinic_id, orthosis.patient_id);
alter table orthosis alter episode_id set not null,
  add foreign key (clinic_id, patient_id, episode_id) references episode (clinic_id, patient_id, id);

alter table score add episode_id uuid;
update score set episode_id = e.id from episode e where (e.clinic_id, e.patient_id) = (score.clinic_id, score.patient_id);
-- As before the unique key carries what a series is read by, so that the index alone gives that of one episode as well.
alter table score alter episode_id set not null,
  add foreign key (clinic_id, patient_id, episode_id) references episode (clinic_id, patient_id, id),
  drop constraint score_clinic_id_patient_id_item_at_value_key,
  add constraint score_series unique (clinic_id, patient_id, item, at) include (episode_id, value);

alter table patient drop complaint, drop complaint_side, drop onset, drop onset_precision;

alter table clinic force row level security;
alter table patient force row level security;
alter table exam force row level security;
alter table orthosis force row level security;
alter table score force row level security;

alter table episode enable row level security;
alter table episode force row level security;
create policy staff_select on episode for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on episode for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and opened_by = (select app_user()));
create policy staff_update on episode for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on episode for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on episode to plumbline_app;
grant update (version, complaint, complaint_side, onset, onset_precision, opened_on) on episode to plumbline_app;

-- What was recorded stays as it is; but where the day changes on which an episode was opened, it may belong to another.
create policy staff_file on score for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant update (episode_id) on score to plumbline_app;
create policy staff_file on orthosis for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant update (episode_id) on orthosis to plumbline_app;
