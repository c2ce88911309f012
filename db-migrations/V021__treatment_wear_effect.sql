-- What else may have changed the pain: a treatment, or something in the patient's life.
create table treatment (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  kind          text not null check (kind in ('PHYSIOTHERAPY', 'MANUAL_THERAPY', 'EXERCISE', 'MEDICATION_STARTED', 'MEDICATION_STOPPED',
                  'INJECTION', 'SURGERY', 'FOOTWEAR', 'WORK', 'WEIGHT', 'INJURY', 'PREGNANCY')),
  from_day      date not null,
  -- The last day, where it lasted longer than one; null also while it goes on.
  until_day     date check (until_day >= from_day),
  remark        text not null default '' check (length(remark) <= 200),
  entered_by    text not null default app_user(),
  entered_at    timestamptz not null default now(),
  retraction_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id)
);
create index treatment_of_patient on treatment (clinic_id, patient_id, from_day desc);
alter table treatment enable row level security;
alter table treatment force row level security;
create policy staff_select on treatment for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on treatment for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_retract on treatment for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on treatment for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on treatment to plumbline_app;
grant update (retraction_id) on treatment to plumbline_app;

-- How long a device was worn on one foot on one day. A day without a row is a day of which nothing is known.
create table wear (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  orthosis_id   uuid not null,
  day           date not null,
  side          text not null check (side in ('LEFT', 'RIGHT')),
  hours         numeric(4,2) not null check (hours between 0 and 24 and hours * 4 = trunc(hours * 4)),
  source        text not null check (source in ('DIARY', 'SENSOR', 'ESTIMATE')),
  entered_via   text not null check (entered_via in ('CLINIC', 'PORTAL', 'IMPORT')),
  entered_by    text not null default app_user(),
  entered_at    timestamptz not null default now(),
  retraction_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id)
);
create unique index wear_once on wear (clinic_id, patient_id, orthosis_id, day, side) include (hours) where retraction_id is null;
create index wear_of_orthosis on wear (clinic_id, patient_id, orthosis_id, day);
alter table wear enable row level security;
alter table wear force row level security;
create policy staff_select on wear for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on wear for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user())
    and entered_via in ('CLINIC', 'IMPORT'));
create policy staff_retract on wear for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on wear for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on wear for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and entered_by = (select app_user()) and entered_via = 'PORTAL');
grant select, insert on wear to plumbline_app;
grant update (retraction_id) on wear to plumbline_app;

-- That a clinician has seen an effect, and what was done about it.
create table effect_acknowledgement (
  clinic_id        uuid not null default app_clinic() references clinic,
  id               uuid not null,
  patient_id       uuid not null,
  done             text not null check (length(done) between 1 and 400),
  acknowledged_by  text not null default app_user(),
  acknowledged_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, acknowledged_by) references staff_member (clinic_id, subject)
);
alter table effect_acknowledgement enable row level security;
alter table effect_acknowledgement force row level security;
create policy staff_select on effect_acknowledgement for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on effect_acknowledgement for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and acknowledged_by = (select app_user()));
grant select, insert on effect_acknowledgement to plumbline_app;

-- Harm that a device may have done. What is severe, and what a patient reports, waits for a clinician until it is acknowledged.
create table adverse_effect (
  clinic_id          uuid not null default app_clinic() references clinic,
  id                 uuid not null,
  patient_id         uuid not null,
  orthosis_id        uuid not null,
  day                date not null,
  kind               text not null check (kind in ('BLISTER', 'SKIN_IRRITATION', 'ARCH_PAIN', 'HEEL_PAIN', 'KNEE_PAIN', 'HIP_PAIN',
                       'BACK_PAIN', 'PAIN_MOVED_TO_LEG', 'SHOE_TOO_TIGHT', 'FALL_OR_IMBALANCE', 'ALLERGY', 'BREAKAGE', 'OTHER')),
  side               text not null check (side in ('LEFT', 'RIGHT', 'BOTH')),
  severity           smallint not null check (severity between 1 and 3),
  related            text not null check (related in ('YES', 'NO', 'UNSURE')),
  action             text not null check (action in ('NONE_YET', 'NONE_NEEDED', 'ADVICE', 'WORN_LESS', 'ADJUSTED', 'STOPPED', 'REFERRED')),
  remark             text not null default '' check (length(remark) <= 400),
  entered_via        text not null check (entered_via in ('CLINIC', 'PORTAL')),
  entered_by         text not null default app_user(),
  entered_at         timestamptz not null default now(),
  acknowledgement_id uuid,
  retraction_id      uuid,
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, acknowledgement_id) references effect_acknowledgement (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id)
);
create index adverse_effect_of_patient on adverse_effect (clinic_id, patient_id, day desc);
-- What waits for a clinician in the whole clinic, however many patients it has.
create index adverse_effect_waiting on adverse_effect (clinic_id, severity desc, entered_at)
  where acknowledgement_id is null and retraction_id is null and (severity = 3 or entered_via = 'PORTAL');
alter table adverse_effect enable row level security;
alter table adverse_effect force row level security;
create policy staff_select on adverse_effect for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on adverse_effect for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user())
    and entered_via = 'CLINIC');
create policy staff_answer on adverse_effect for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on adverse_effect for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on adverse_effect for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and entered_by = (select app_user()) and entered_via = 'PORTAL' and acknowledgement_id is null);
grant select, insert on adverse_effect to plumbline_app;
grant update (acknowledgement_id, retraction_id) on adverse_effect to plumbline_app;

-- That an effect is over, said later than the effect itself.
create table effect_resolution (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  effect_id     uuid not null,
  day           date not null,
  remark        text not null default '' check (length(remark) <= 200),
  entered_by    text not null default app_user(),
  entered_at    timestamptz not null default now(),
  retraction_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id, effect_id) references adverse_effect (clinic_id, patient_id, id),
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id)
);
create unique index effect_resolved_once on effect_resolution (clinic_id, effect_id) where retraction_id is null;
alter table effect_resolution enable row level security;
alter table effect_resolution force row level security;
create policy staff_select on effect_resolution for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on effect_resolution for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_retract on effect_resolution for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant select, insert on effect_resolution to plumbline_app;
grant update (retraction_id) on effect_resolution to plumbline_app;
