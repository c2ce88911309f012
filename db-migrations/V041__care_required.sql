-- Now that a clinic can say so.
create or replace function care_is_required() returns boolean language sql stable
  return coalesce((select s.care_relation from clinic_setting s where s.clinic_id = app_clinic()), false);
