-- A signed exam is never changed: a new version amends it, with a reason. What was entered in error is marked as such.
alter table exam
  add column amends            uuid,
  add column amendment_reason  text check (length(amendment_reason) between 1 and 400),
  add check ((amends is null) = (amendment_reason is null)),
  add foreign key (clinic_id, patient_id, amends) references exam (clinic_id, patient_id, id);
create index exam_amending on exam (clinic_id, amends) where amends is not null;

create table exam_retraction (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  exam_id       uuid not null,
  reason        text not null check (length(reason) between 1 and 400),
  retracted_by  text not null default app_user(),
  retracted_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, exam_id),
  foreign key (clinic_id, patient_id, exam_id) references exam (clinic_id, patient_id, id),
  foreign key (clinic_id, retracted_by) references staff_member (clinic_id, subject)
);
alter table exam_retraction enable row level security;
alter table exam_retraction force row level security;
create policy staff_select on exam_retraction for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on exam_retraction for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and retracted_by = (select app_user()));
grant select, insert on exam_retraction to plumbline_app;

-- What was done about the emergencies of an exam: who was told, and when.
create table exam_disposition (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  exam_id      uuid not null,
  flags        text[] not null check (cardinality(flags) > 0),
  action       text not null check (action in ('EMERGENCY_DEPARTMENT', 'AMBULANCE', 'ON_CALL_TEAM', 'SAME_DAY_DOCTOR',
                 'DECLINED', 'NO_EMERGENCY')),
  told         text not null check (length(told) between 1 and 200),
  told_at      timestamptz not null,
  remark       text not null default '' check (length(remark) <= 1000),
  recorded_by  text not null default app_user(),
  recorded_at  timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id, exam_id) references exam (clinic_id, patient_id, id),
  foreign key (clinic_id, recorded_by) references staff_member (clinic_id, subject)
);
create index exam_disposition_of_exam on exam_disposition (clinic_id, exam_id);
alter table exam_disposition enable row level security;
alter table exam_disposition force row level security;
create policy staff_select on exam_disposition for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on exam_disposition for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and recorded_by = (select app_user()));
grant select, insert on exam_disposition to plumbline_app;

-- The page that saved last: what it sends again after an answer that never arrived is no conflict with itself.
alter table exam add column saved_from uuid;

-- The emergencies found, by name, so that the open ones of a clinic are found from an index.
alter table exam add column emergencies text[] not null default '{}' check (array_position(emergencies, null) is null);
create index exam_with_emergency on exam (clinic_id, patient_id, examined_on desc) where emergencies <> '{}';

-- Neither an exam entered in error nor a signed one is changed by any statement of the application.
drop policy staff_update_draft on exam;
create policy staff_update_draft on exam for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff'
    and not exists (select from exam_signature s where s.clinic_id = exam.clinic_id and s.exam_id = exam.id)
    and not exists (select from exam_retraction r where r.clinic_id = exam.clinic_id and r.exam_id = exam.id))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and saved_by = (select app_user()));

-- Nobody signs for another, nor while an emergency is open, nor what was entered in error.
drop policy staff_insert on exam_signature;
create policy staff_insert on exam_signature for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and signed_by = (select app_user())
    and not exists (select from exam_retraction r where r.clinic_id = exam_signature.clinic_id and r.exam_id = exam_signature.exam_id)
    and exists (select from exam e where e.clinic_id = exam_signature.clinic_id and e.id = exam_signature.exam_id
      and e.emergencies <@ array(select unnest(d.flags) from exam_disposition d
                                  where d.clinic_id = e.clinic_id and d.exam_id = e.id)));

-- Nor does anything come to the photographs of what was entered in error.
drop policy staff_insert on photograph;
create policy staff_insert on photograph for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and added_by = (select app_user())
    and not exists (select from exam_signature s where s.clinic_id = photograph.clinic_id and s.exam_id = photograph.exam_id)
    and not exists (select from exam_retraction r where r.clinic_id = photograph.clinic_id and r.exam_id = photograph.exam_id));
