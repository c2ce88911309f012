-- An operator makes clinics and opens and closes them, and sees nothing of what is in them.
create policy operated on clinic for select using ((select app_scope()) = 'operator');
create policy operator_insert on clinic for insert
  with check (id = (select app_clinic()) and (select app_scope()) = 'operator' and state = 'BEING_MADE');
create policy operator_update on clinic for update
  using (id = (select app_clinic()) and (select app_scope()) = 'operator')
  with check (id = (select app_clinic()) and (select app_scope()) = 'operator');
grant insert on clinic to plumbline_app;
grant update (name, zone, state, languages, language) on clinic to plumbline_app;

-- A form of an operator's counts once, too.
alter policy own on submission
  using (clinic_id = (select app_clinic()) and user_id = (select app_user()) and (select app_scope()) in ('staff', 'patient', 'operator'))
  with check (clinic_id = (select app_clinic()) and user_id = (select app_user()) and (select app_scope()) in ('staff', 'patient', 'operator'));
