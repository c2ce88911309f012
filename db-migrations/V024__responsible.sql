-- Who looks after a patient; nobody until someone has examined them.
alter table patient add responsible text,
  add foreign key (clinic_id, responsible) references staff_member (clinic_id, subject);
create index patient_of_responsible on patient (clinic_id, responsible);

alter table patient no force row level security;
alter table exam no force row level security;
update patient set responsible = e.examiner
  from (select distinct on (clinic_id, patient_id) clinic_id, patient_id, examiner from exam
         order by clinic_id, patient_id, started_at) e
 where (patient.clinic_id, patient.id) = (e.clinic_id, e.patient_id);
alter table patient force row level security;
alter table exam force row level security;
