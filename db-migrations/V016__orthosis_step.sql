-- A device is what was prescribed; what happened to it are dated rows, and so is the day of first wear, from which time is
-- counted. What an earlier version kept of an orthosis becomes its steps.
create table orthosis_step (
  clinic_id        uuid not null default app_clinic() references clinic,
  id               uuid not null,
  patient_id       uuid not null,
  orthosis_id      uuid not null,
  kind             text not null check (kind in ('PRESCRIBED', 'ORDERED', 'DISPENSED', 'FIRST_WORN', 'ADJUSTED', 'STOPPED',
                     'RESUMED', 'REPLACED')),
  on_day           date not null,
  reason           text check (reason in ('GOAL_REACHED', 'NO_BENEFIT', 'DISCOMFORT', 'ADVERSE_EFFECT', 'WORN_OUT', 'REPLACED',
                     'PATIENT_CHOICE', 'OTHER')),
  remark           text not null default '' check (length(remark) <= 400),

  -- What is recorded when a device is handed over.
  serial           text check (length(serial) <= 60),
  comfort          integer check (comfort between 0 and 100),
  fit              text check (fit in ('GOOD', 'NOT_YET', 'NOT_CHECKED')),
  shoe_fit         text check (shoe_fit in ('GOOD', 'NOT_YET', 'NOT_CHECKED')),
  instructed       boolean,
  start_hours      double precision check (start_hours between 0.5 and 24),
  step_hours       double precision check (step_hours between 0 and 24),
  target_hours     double precision check (target_hours between 0.5 and 24),

  entered_by       text not null default app_user(),
  entered_at       timestamptz not null default now(),
  retraction_id    uuid,
  primary key (clinic_id, id),
  check ((kind = 'STOPPED') = (reason is not null)),
  check (kind = 'DISPENSED' or num_nonnulls(serial, comfort, fit, shoe_fit, instructed, start_hours, step_hours, target_hours) = 0),
  check (start_hours <= target_hours),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id),
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject)
);
create index orthosis_step_of_patient on orthosis_step (clinic_id, patient_id, on_day);
create unique index orthosis_step_once on orthosis_step (clinic_id, orthosis_id, kind)
  where retraction_id is null and kind in ('PRESCRIBED', 'ORDERED', 'DISPENSED', 'FIRST_WORN', 'REPLACED');

-- The owner sees no row while row security is forced.
alter table clinic no force row level security;
alter table orthosis no force row level security;
alter table orthosis_stop no force row level security;
-- What was recorded only after it had been worn for a while was handed over no later than it was worn.
insert into orthosis_step (clinic_id, id, patient_id, orthosis_id, kind, on_day, entered_by, entered_at)
select o.clinic_id, uuidv7(), o.patient_id, o.id, 'DISPENSED',
       least((o.dispensed_at at time zone c.zone)::date, o.first_worn_on), o.dispensed_by, o.dispensed_at
  from orthosis o join clinic c on c.id = o.clinic_id;
insert into orthosis_step (clinic_id, id, patient_id, orthosis_id, kind, on_day, entered_by, entered_at)
select clinic_id, uuidv7(), patient_id, id, 'FIRST_WORN', first_worn_on, dispensed_by, dispensed_at from orthosis;
insert into orthosis_step (clinic_id, id, patient_id, orthosis_id, kind, on_day, reason, remark, entered_by, entered_at)
select clinic_id, id, patient_id, orthosis_id, 'STOPPED', stopped_on, reason, remark, stopped_by, recorded_at from orthosis_stop;
alter table clinic force row level security;
alter table orthosis force row level security;

drop table orthosis_stop;
alter table orthosis
  drop column first_worn_on,
  drop column dispensed_by,
  drop column dispensed_at,
  add column target_shoe         text check (target_shoe in ('EVERYDAY', 'WORK', 'SAFETY', 'SPORT', 'BOOTS', 'SANDALS', 'HOUSE', 'OTHER')),
  add column indications         text[] not null default '{}' check (array_position(indications, null) is null),
  add column capture             text check (capture in ('NONE', 'PLASTER', 'FOAM_BOX', 'SCAN')),
  add column capture_position    text check (capture_position in ('UNLOADED_NEUTRAL', 'SEMI_LOADED', 'LOADED')),
  add column replacement_months  integer check (replacement_months between 0 and 60),
  add column replaces            uuid,
  add check (replaces <> id),
  add foreign key (clinic_id, patient_id, replaces) references orthosis (clinic_id, patient_id, id);

alter table orthosis_step enable row level security;
alter table orthosis_step force row level security;
create policy staff_select on orthosis_step for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on orthosis_step for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_update on orthosis_step for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on orthosis_step for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on orthosis_step to plumbline_app;
grant update (retraction_id) on orthosis_step to plumbline_app;

-- What is prescribed for one side, each field a column with the range of its definition (plumbline.orthotic.Feature); a test
-- holds the two against each other. A device for both feet has two such rows, which are never averaged.
create table orthosis_side (
  clinic_id            uuid not null default app_clinic() references clinic,
  id                   uuid not null,
  patient_id           uuid not null,
  orthosis_id          uuid not null,
  side                 text not null check (side in ('LEFT', 'RIGHT')),
  shell                text check (shell in ('POLYPROPYLENE', 'EVA', 'CARBON', 'TPU', 'CORK', 'POLYETHYLENE')),
  shell_thickness      numeric(7,1) check (shell_thickness between 1 and 20),
  density              integer check (density between 10 and 90),
  cover                text check (cover in ('NONE', 'EVA', 'LEATHER', 'PU', 'PORON')),
  cover_thickness      numeric(7,1) check (cover_thickness between 0 and 6),
  rearfoot_post        integer check (rearfoot_post between -15 and 15),
  rearfoot_post_kind   text check (rearfoot_post_kind in ('INTRINSIC', 'EXTRINSIC')),
  forefoot_post        integer check (forefoot_post between -15 and 15),
  forefoot_post_kind   text check (forefoot_post_kind in ('INTRINSIC', 'EXTRINSIC')),
  wedge                text check (wedge in ('MEDIAL', 'LATERAL')),
  wedge_place          text check (wedge_place in ('HEEL', 'SOLE')),
  wedge_degrees        integer check (wedge_degrees between 0 and 15),
  wedge_height         numeric(7,1) check (wedge_height between 0 and 15),
  medial_skive         integer check (medial_skive between 0 and 8),
  heel_cup             integer check (heel_cup between 6 and 30),
  heel_lift            numeric(7,1) check (heel_lift between 0 and 30),
  arch_fill            text check (arch_fill in ('MINIMAL', 'STANDARD', 'MAXIMAL')),
  metatarsal_dome      text check (metatarsal_dome in ('NO', 'YES')),
  first_ray_cut_out    text check (first_ray_cut_out in ('NO', 'YES')),
  morton_extension     text check (morton_extension in ('NO', 'YES')),
  cushioned_heel       text check (cushioned_heel in ('NO', 'YES')),
  other_addition       text check (length(other_addition) <= 120),
  primary key (clinic_id, id),
  unique (clinic_id, orthosis_id, side),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  check (shell <> 'POLYPROPYLENE' or shell_thickness between 2 and 5),
  check (shell <> 'EVA' or density between 20 and 70),
  check (wedge_degrees is null or wedge_height is null)
);
alter table orthosis_side enable row level security;
alter table orthosis_side force row level security;
create policy staff_select on orthosis_side for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on orthosis_side for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant select, insert on orthosis_side to plumbline_app;
