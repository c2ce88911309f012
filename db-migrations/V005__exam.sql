-- One row holds both feet, each finding in its own column of its own foot. Null is "no value"; a finding that was
-- deliberately passed over is named in not_tested, so that it is never mistaken for one that is still to come.
create table exam (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  version      integer not null default 0,
  patient_id   uuid not null,
  examined_on  date not null,
  examiner     text not null default app_user(),
  started_at   timestamptz not null default now(),
  saved_at     timestamptz not null default now(),
  saved_by     text not null default app_user(),

  left_talar_head            integer check (left_talar_head between -2 and 2),
  left_malleolar_curves      integer check (left_malleolar_curves between -2 and 2),
  left_calcaneal_position    integer check (left_calcaneal_position between -2 and 2),
  left_talonavicular_bulge   integer check (left_talonavicular_bulge between -2 and 2),
  left_medial_arch           integer check (left_medial_arch between -2 and 2),
  left_forefoot_position     integer check (left_forefoot_position between -2 and 2),
  left_not_tested            text[] not null default '{}',
  left_heel_pain             integer check (left_heel_pain between 0 and 10),
  left_first_step_pain       integer check (left_first_step_pain between 0 and 10),
  left_wear_heel_medial      integer check (left_wear_heel_medial between 0 and 3),
  left_wear_heel_central     integer check (left_wear_heel_central between 0 and 3),
  left_wear_heel_lateral     integer check (left_wear_heel_lateral between 0 and 3),
  left_wear_midfoot_medial   integer check (left_wear_midfoot_medial between 0 and 3),
  left_wear_midfoot_lateral  integer check (left_wear_midfoot_lateral between 0 and 3),
  left_wear_forefoot_medial  integer check (left_wear_forefoot_medial between 0 and 3),
  left_wear_forefoot_central integer check (left_wear_forefoot_central between 0 and 3),
  left_wear_forefoot_lateral integer check (left_wear_forefoot_lateral between 0 and 3),
  left_wear_toe              integer check (left_wear_toe between 0 and 3),

  right_talar_head            integer check (right_talar_head between -2 and 2),
  right_malleolar_curves      integer check (right_malleolar_curves between -2 and 2),
  right_calcaneal_position    integer check (right_calcaneal_position between -2 and 2),
  right_talonavicular_bulge   integer check (right_talonavicular_bulge between -2 and 2),
  right_medial_arch           integer check (right_medial_arch between -2 and 2),
  right_forefoot_position     integer check (right_forefoot_position between -2 and 2),
  right_not_tested            text[] not null default '{}',
  right_heel_pain             integer check (right_heel_pain between 0 and 10),
  right_first_step_pain       integer check (right_first_step_pain between 0 and 10),
  right_wear_heel_medial      integer check (right_wear_heel_medial between 0 and 3),
  right_wear_heel_central     integer check (right_wear_heel_central between 0 and 3),
  right_wear_heel_lateral     integer check (right_wear_heel_lateral between 0 and 3),
  right_wear_midfoot_medial   integer check (right_wear_midfoot_medial between 0 and 3),
  right_wear_midfoot_lateral  integer check (right_wear_midfoot_lateral between 0 and 3),
  right_wear_forefoot_medial  integer check (right_wear_forefoot_medial between 0 and 3),
  right_wear_forefoot_central integer check (right_wear_forefoot_central between 0 and 3),
  right_wear_forefoot_lateral integer check (right_wear_forefoot_lateral between 0 and 3),
  right_wear_toe              integer check (right_wear_toe between 0 and 3),

  note         text not null default '' check (length(note) <= 4000),
  check (left_not_tested || right_not_tested <@ array[
    'TALAR_HEAD', 'MALLEOLAR_CURVES', 'CALCANEAL_POSITION', 'TALONAVICULAR_BULGE', 'MEDIAL_ARCH', 'FOREFOOT_POSITION',
    'HEEL_PAIN', 'FIRST_STEP_PAIN', 'WEAR_TOE', 'WEAR_FOREFOOT_MEDIAL', 'WEAR_FOREFOOT_CENTRAL', 'WEAR_FOREFOOT_LATERAL',
    'WEAR_MIDFOOT_MEDIAL', 'WEAR_MIDFOOT_LATERAL', 'WEAR_HEEL_MEDIAL', 'WEAR_HEEL_CENTRAL', 'WEAR_HEEL_LATERAL']),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, examiner) references staff_member (clinic_id, subject),
  foreign key (clinic_id, saved_by) references staff_member (clinic_id, subject)
);
create index exam_of_patient on exam (clinic_id, patient_id, examined_on desc);

create table exam_signature (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  exam_id     uuid not null,
  signed_by   text not null default app_user(),
  signed_at   timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, exam_id),
  foreign key (clinic_id, patient_id, exam_id) references exam (clinic_id, patient_id, id),
  foreign key (clinic_id, signed_by) references staff_member (clinic_id, subject)
);
alter table exam_signature enable row level security;
alter table exam_signature force row level security;
create policy staff_select on exam_signature for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- Nobody signs for another.
create policy staff_insert on exam_signature for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and signed_by = (select app_user()));
grant select, insert on exam_signature to plumbline_app;

alter table exam enable row level security;
alter table exam force row level security;
create policy staff_select on exam for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on exam for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff'
    and examiner = (select app_user()) and saved_by = (select app_user()));
-- A signed exam cannot be changed by any statement of the application.
create policy staff_update_draft on exam for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff'
    and not exists (select from exam_signature s where s.clinic_id = exam.clinic_id and s.exam_id = exam.id))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and saved_by = (select app_user()));
grant select, insert, update on exam to plumbline_app;
