-- What the connection guard says of the caller besides who they are. Not said is empty.
create function app_name() returns text language sql stable parallel safe
  return coalesce(current_setting('app.name', true), '');
create function app_roles() returns text language sql stable parallel safe
  return coalesce(current_setting('app.roles', true), '');
create function app_origin() returns text language sql stable parallel safe
  return coalesce(current_setting('app.origin', true), '');

alter table access_entry
  -- An entry outlives the record it is about, and keeps the id.
  drop constraint access_entry_clinic_id_patient_id_fkey,
  -- What a member of staff was called then; the patient reads it without reading the directory.
  add column name     text not null default app_name() check (length(name) <= 160),
  -- The roles at this clinic, in alphabetical order, with blanks between.
  add column roles    text not null default app_roles() check (length(roles) <= 80),
  -- The address of the network it came from.
  add column origin   text not null default app_origin() check (length(origin) <= 60),
  add column deed     text not null default 'OPENED' check (deed ~ '^[A-Z_]{2,40}$'),
  add column refused  boolean not null default false,
  -- The id that was asked for in vain, which may be nobody's.
  add column asked    text not null default '' check (length(asked) <= 80),
  add column why      text not null default '' check (length(why) <= 400),
  -- Whoever was refused at the door has no scope yet; a job has one, and is nobody.
  alter column scope set default coalesce(app_scope(), 'door'),
  alter column user_id set default case app_scope() when 'system' then 'system' else app_user() end;

create index access_entry_by_time on access_entry (clinic_id, at desc, id desc);

-- A migration sees no rows of a forced table.
alter table access_entry no force row level security;
alter table staff_member no force row level security;
update access_entry e
   set name = coalesce((select m.name from staff_member m where m.clinic_id = e.clinic_id and m.subject = e.user_id and e.scope = 'staff'), ''),
       deed = case
         when e.method = 'GET' and e.patient_id is null then 'LOOKED_AT_ALL'
         when e.method = 'GET' then 'OPENED'
         when e.path like '%/imports/%' then 'IMPORTED'
         else 'WROTE' end;
alter table staff_member force row level security;
alter table access_entry force row level security;

-- Who it was, as what, whence and when is in no case for the code to say.
create function is_true_entry(access_entry) returns boolean language sql stable parallel safe
  return $1.clinic_id = app_clinic() and $1.scope = coalesce(app_scope(), 'door') and $1.at = now()
    and $1.user_id = case app_scope() when 'system' then 'system' else app_user() end
    and $1.name = app_name() and $1.roles = app_roles() and $1.origin = app_origin();

drop policy staff_insert on access_entry;
drop policy own_insert on access_entry;
create policy staff_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and is_true_entry(access_entry));
create policy own_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id is not null
    and patient_id = (select app_patient()) and is_true_entry(access_entry));
-- What a job or an operator does at a clinic, or who joins it; an operator does nothing to a patient.
create policy platform_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and ((select app_scope()) = 'system' or (select app_scope()) = 'operator' and patient_id is null
      or (select app_scope()) = 'invited' and (patient_id is null or patient_id = (select app_patient())))
    and is_true_entry(access_entry));
-- What was refused names no patient unless it was a member of staff who asked.
create policy refused_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and coalesce((select app_scope()), 'door') <> 'staff' and refused and patient_id is null
    and is_true_entry(access_entry));
create policy own_select on access_entry for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
