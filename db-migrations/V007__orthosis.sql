create table orthosis (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  patient_id     uuid not null,
  device_class   text not null check (device_class in ('PREFAB_INSOLE', 'CUSTOMISED_PREFAB', 'CUSTOM_INSOLE', 'FUNCTIONAL_ORTHOSIS',
                   'UCBL', 'HEEL_CUP', 'HEEL_LIFT', 'FULL_LENGTH_LIFT', 'METATARSAL_PAD', 'ROCKER_SHOE', 'THERAPEUTIC_FOOTWEAR', 'AFO')),
  side           text not null check (side in ('LEFT', 'RIGHT', 'BOTH')),
  first_worn_on  date not null,
  purpose        text not null check (length(purpose) between 1 and 200),
  dispensed_by   text not null default app_user(),
  dispensed_at   timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, dispensed_by) references staff_member (clinic_id, subject)
);
create index orthosis_of_patient on orthosis (clinic_id, patient_id, first_worn_on);
alter table orthosis enable row level security;
alter table orthosis force row level security;
create policy staff_select on orthosis for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on orthosis for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on orthosis for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on orthosis to plumbline_app;

create table orthosis_stop (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  orthosis_id  uuid not null,
  stopped_on   date not null,
  reason       text not null check (reason in ('GOAL_REACHED', 'NO_BENEFIT', 'DISCOMFORT', 'ADVERSE_EFFECT', 'WORN_OUT', 'REPLACED', 'PATIENT_CHOICE', 'OTHER')),
  remark       text not null default '' check (length(remark) <= 400),
  stopped_by   text not null default app_user(),
  recorded_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, orthosis_id),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  foreign key (clinic_id, stopped_by) references staff_member (clinic_id, subject)
);
alter table orthosis_stop enable row level security;
alter table orthosis_stop force row level security;
create policy staff_select on orthosis_stop for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on orthosis_stop for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on orthosis_stop for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
grant select, insert on orthosis_stop to plumbline_app;
