-- Where it hurts, as one picture of one day; a day may have several. A drawing without marks says that nothing hurts.
create table pain_drawing (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  day           date not null,
  entered_by    text not null default app_user(),
  entered_at    timestamptz not null default now(),
  retraction_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id)
);
create index pain_drawing_of_patient on pain_drawing (clinic_id, patient_id, day desc, entered_at desc);
alter table pain_drawing enable row level security;
alter table pain_drawing force row level security;
create policy staff_select on pain_drawing for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on pain_drawing for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_retract on pain_drawing for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on pain_drawing for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on pain_drawing for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and entered_by = (select app_user()));
grant select, insert on pain_drawing to plumbline_app;
grant update (retraction_id) on pain_drawing to plumbline_app;

-- How strong the pain is in one region of one drawing; where there is no row, nothing is marked.
create table pain_mark (
  clinic_id   uuid not null default app_clinic() references clinic,
  drawing_id  uuid not null,
  patient_id  uuid not null,
  place       text not null check (place in (
                'HEAD_BACK', 'NECK_BACK', 'SHOULDER_BACK', 'UPPER_BACK', 'LOW_BACK', 'SACRUM', 'BUTTOCK', 'UPPER_ARM_BACK', 'ELBOW',
                'FOREARM_BACK', 'HAND_BACK', 'THIGH_BACK', 'KNEE_BACK', 'CALF', 'ANKLE_BACK', 'HEEL_BACK',
                'HEAD_FRONT', 'NECK_FRONT', 'SHOULDER_FRONT', 'CHEST', 'ABDOMEN', 'UPPER_ARM_FRONT', 'FOREARM_FRONT', 'HAND_FRONT',
                'GROIN', 'HIP', 'THIGH_FRONT', 'THIGH_OUTER', 'KNEE_FRONT', 'SHIN', 'LOWER_LEG_OUTER', 'ANKLE_FRONT', 'FOOT_TOP',
                'BIG_TOE', 'SMALL_TOES', 'FOREFOOT_INNER', 'FOREFOOT_OUTER', 'ARCH', 'MIDFOOT_OUTER', 'HEEL')),
  side        text not null check (side in ('LEFT', 'RIGHT')),
  intensity   smallint not null check (intensity between 1 and 10),
  primary key (clinic_id, drawing_id, place, side),
  foreign key (clinic_id, patient_id, drawing_id) references pain_drawing (clinic_id, patient_id, id)
);
alter table pain_mark enable row level security;
alter table pain_mark force row level security;
create policy staff_select on pain_mark for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on pain_mark for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on pain_mark for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on pain_mark for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on pain_mark to plumbline_app;

-- How far or how long somebody walks until it hurts, where it hurts then, and what eases it.
create table walking_tolerance (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  day           date not null,
  result        text not null check (result in ('LIMITED', 'NO_LIMIT', 'NOT_TESTED')),
  minutes       smallint check (minutes between 0 and 600),
  metres        integer check (metres between 0 and 30000),
  places        text[] not null default '{}' check (places <@ array['BACK', 'BUTTOCK_OR_THIGH', 'CALF', 'FOOT']),
  eased_by      text[] not null default '{}'
                  check (eased_by <@ array['SITTING_OR_BENDING', 'STANDING_STILL', 'WALKING_ON', 'LYING', 'NOTHING']),
  entered_by    text not null default app_user(),
  entered_at    timestamptz not null default now(),
  retraction_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id),
  -- Only who is limited has a distance or a time, a place and a relief; and then one of the first two at least.
  check ((result = 'LIMITED') = (minutes is not null or metres is not null)),
  check (result = 'LIMITED' or (cardinality(places) = 0 and cardinality(eased_by) = 0)),
  check (not eased_by @> array['NOTHING'] or cardinality(eased_by) = 1)
);
create index walking_tolerance_of_patient on walking_tolerance (clinic_id, patient_id, day desc);
alter table walking_tolerance enable row level security;
alter table walking_tolerance force row level security;
create policy staff_select on walking_tolerance for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on walking_tolerance for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_retract on walking_tolerance for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant select, insert on walking_tolerance to plumbline_app;
grant update (retraction_id) on walking_tolerance to plumbline_app;
