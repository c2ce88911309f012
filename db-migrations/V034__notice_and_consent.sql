-- What a clinic writes to a patient about their care. Never changed; what was written in error is marked so, and then the patient
-- no longer sees it. The writer's name is kept, because a patient cannot read the directory of staff.
create table notice (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  patient_id     uuid not null,
  subject        text not null check (length(subject) between 1 and 120),
  text           text not null check (length(text) between 1 and 2000),
  writer         text not null check (length(writer) between 1 and 200),
  entered_by     text not null default app_user(),
  entered_at     timestamptz not null default now(),
  retraction_id  uuid,
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id),
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject)
);
create index notice_of_patient on notice (clinic_id, patient_id, entered_at desc);
alter table notice enable row level security;
alter table notice force row level security;
create policy staff_select on notice for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on notice for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_update on notice for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on notice for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and retraction_id is null);
grant select, insert on notice to plumbline_app;
grant update (retraction_id) on notice to plumbline_app;

-- That the patient has read one; the first time counts.
create table notice_acknowledgement (
  clinic_id        uuid not null default app_clinic() references clinic,
  id               uuid not null,
  patient_id       uuid not null,
  notice_id        uuid not null,
  acknowledged_by  text not null default app_user() check (length(acknowledged_by) between 1 and 80),
  acknowledged_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, notice_id),
  foreign key (clinic_id, patient_id, notice_id) references notice (clinic_id, patient_id, id)
);
alter table notice_acknowledgement enable row level security;
alter table notice_acknowledgement force row level security;
create policy staff_select on notice_acknowledgement for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on notice_acknowledgement for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on notice_acknowledgement for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and acknowledged_by = (select app_user()));
grant select, insert on notice_acknowledgement to plumbline_app;

-- What a patient agreed to or no longer does, with the words that were agreed to; what was said on the latest day counts, and of
-- one day what was entered last. On paper (wording is empty) it is entered by staff, who may have done so in error.
create table consent (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  patient_id     uuid not null,
  purpose        text not null check (purpose in ('CARE', 'OUTCOMES', 'RESEARCH')),
  given          boolean not null,
  said_on        date not null,
  wording        text not null default '' check (length(wording) <= 1000),
  entered_via    text not null check (entered_via in ('CLINIC', 'PORTAL')),
  entered_by     text not null default app_user() check (length(entered_by) between 1 and 80),
  entered_at     timestamptz not null default now(),
  retraction_id  uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id),
  -- What the patient said themselves, nobody takes back for them.
  check (retraction_id is null or entered_via = 'CLINIC')
);
create index consent_of_patient on consent (clinic_id, patient_id, purpose, said_on desc, entered_at desc);
alter table consent enable row level security;
alter table consent force row level security;
create policy staff_select on consent for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on consent for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user())
    and entered_via = 'CLINIC');
create policy staff_update on consent for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on consent for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and retraction_id is null);
create policy own_insert on consent for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and entered_by = (select app_user()) and entered_via = 'PORTAL' and retraction_id is null);
create policy system_select on consent for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant select, insert on consent to plumbline_app;
grant update (retraction_id) on consent to plumbline_app;

-- Whether the outcomes of a clinic are worked out of those who said yes, or of all but those who said no; the latest rule counts,
-- and without any it is all but those.
create table consent_rule (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  ask_first   boolean not null,
  decided_by  text not null default app_user(),
  decided_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, decided_by) references staff_member (clinic_id, subject)
);
create index consent_rule_latest on consent_rule (clinic_id, decided_at desc, id desc);
alter table consent_rule enable row level security;
alter table consent_rule force row level security;
create policy staff_select on consent_rule for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on consent_rule for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and decided_by = (select app_user()));
create policy own_select on consent_rule for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient');
create policy system_select on consent_rule for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant select, insert on consent_rule to plumbline_app;

-- When a device is reviewed next stands in the portal.
create policy own_select on orthosis_review_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
