-- What of a signed exam a patient reads: a few codes that are worded in their language, and the plan as it was written for them.
-- Written with the signature; policies open whole rows, so that nothing else of the exam may stand here.
create table exam_summary (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  exam_id      uuid not null,
  examined_on  date not null,
  examiner     text not null check (length(examiner) <= 200),
  looked_at    text[] not null,
  found_left   text[] not null,
  found_right  text[] not null,
  found        text[] not null,
  conditions   text[] not null,
  advice       text not null check (length(advice) <= 2000),
  made_at      timestamptz not null default now(),
  -- Neither amended since nor marked as entered in error.
  current      boolean not null default true,
  primary key (clinic_id, id),
  unique (clinic_id, exam_id),
  foreign key (clinic_id, patient_id, exam_id) references exam (clinic_id, patient_id, id)
);
create index exam_summary_of_patient on exam_summary (clinic_id, patient_id, examined_on desc);

-- Of what was signed before, a patient reads that there was an exam: nobody who wrote its plan knew that the patient would read it.
alter table exam no force row level security;
alter table exam_signature no force row level security;
alter table exam_retraction no force row level security;
alter table staff_member no force row level security;
insert into exam_summary (clinic_id, id, patient_id, exam_id, examined_on, examiner, looked_at, found_left, found_right, found, conditions, advice, current)
select e.clinic_id, uuidv7(), e.patient_id, e.id, e.examined_on, m.name, '{}', '{}', '{}', '{}', '{}', '',
       not exists (select from exam_retraction r where (r.clinic_id, r.exam_id) = (e.clinic_id, e.id))
       and not exists (select from exam a join exam_signature n on (n.clinic_id, n.exam_id) = (a.clinic_id, a.id)
                        where (a.clinic_id, a.amends) = (e.clinic_id, e.id)
                          and not exists (select from exam_retraction r where (r.clinic_id, r.exam_id) = (a.clinic_id, a.id)))
  from exam e
  join exam_signature s on (s.clinic_id, s.exam_id) = (e.clinic_id, e.id)
  join staff_member m on (m.clinic_id, m.subject) = (e.clinic_id, e.examiner);
alter table exam force row level security;
alter table exam_signature force row level security;
alter table exam_retraction force row level security;
alter table staff_member force row level security;

alter table exam_summary enable row level security;
alter table exam_summary force row level security;
create policy staff_select on exam_summary for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on exam_summary for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on exam_summary for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy own_select on exam_summary for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()) and current);
grant select, insert on exam_summary to plumbline_app;
grant update (current) on exam_summary to plumbline_app;
