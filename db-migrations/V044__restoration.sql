-- What a clinic has lost is brought back from a copy of the database by the owner of the tables, whom the wall holds like everybody
-- else: in the scope of a restoration they read one clinic and add to it. They change nothing and delete nothing.
do $$
declare
  one record;
begin
  for one in
    select c.relname as name, case c.relname when 'clinic' then 'id' else 'clinic_id' end as clinic
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and (c.relname = 'clinic' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id'))
  loop
    execute format($p$create policy restoration_select on %I for select to current_user
      using (%I = (select app_clinic()) and (select app_scope()) = 'restoration')$p$, one.name, one.clinic);
    execute format($p$create policy restoration_insert on %I for insert to current_user
      with check (%I = (select app_clinic()) and (select app_scope()) = 'restoration')$p$, one.name, one.clinic);
  end loop;
end $$;
