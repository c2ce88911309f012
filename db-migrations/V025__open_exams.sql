-- Whether an exam still waits for its signature, so that the open ones of a clinic are found from an index however many are
-- signed. It is closed just before it is signed or marked as entered in error, and neither is possible without.
alter table exam add open boolean not null default true;
alter table exam no force row level security;
alter table exam_signature no force row level security;
alter table exam_retraction no force row level security;
update exam set open = false
 where exists (select from exam_signature s where (s.clinic_id, s.exam_id) = (exam.clinic_id, exam.id))
    or exists (select from exam_retraction r where (r.clinic_id, r.exam_id) = (exam.clinic_id, exam.id));
alter table exam force row level security;
alter table exam_signature force row level security;
alter table exam_retraction force row level security;
create index exam_open on exam (clinic_id, saved_at desc) where open;

drop policy staff_update_draft on exam;
create policy staff_update_draft on exam for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff'
    and not exists (select from exam_signature s where s.clinic_id = exam.clinic_id and s.exam_id = exam.id)
    and not exists (select from exam_retraction r where r.clinic_id = exam.clinic_id and r.exam_id = exam.id))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and (saved_by = (select app_user()) or not open));

drop policy staff_insert on exam_signature;
create policy staff_insert on exam_signature for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and signed_by = (select app_user())
    and not exists (select from exam_retraction r where r.clinic_id = exam_signature.clinic_id and r.exam_id = exam_signature.exam_id)
    and exists (select from exam e where e.clinic_id = exam_signature.clinic_id and e.id = exam_signature.exam_id and not e.open
      and e.emergencies <@ array(select unnest(d.flags) from exam_disposition d
                                  where d.clinic_id = e.clinic_id and d.exam_id = e.id)));
drop policy staff_insert on exam_retraction;
create policy staff_insert on exam_retraction for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and retracted_by = (select app_user())
    and exists (select from exam e where e.clinic_id = exam_retraction.clinic_id and e.id = exam_retraction.exam_id and not e.open));

-- What patients entered themselves, latest first.
create index access_entry_of_portal on access_entry (clinic_id, at desc) include (patient_id) where scope = 'patient' and method = 'POST';
