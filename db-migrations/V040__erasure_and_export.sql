-- That a record is to be erased, who asked and who agreed, and in the end that it was. It outlives the record and says nothing of
-- who it was: an id that leads nowhere, and a ground from a list.
create table erasure (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  patient_id    uuid not null,
  ground        text not null check (ground in ('RETENTION_PASSED', 'REQUEST', 'ORDER')),
  asked_by      text not null default app_user(),
  asked_at      timestamptz not null default now(),
  approved_by   text,
  approved_at   timestamptz,
  withdrawn_by  text,
  withdrawn_at  timestamptz,
  erased_at     timestamptz,
  rows_erased   integer check (rows_erased >= 0),
  primary key (clinic_id, id),
  -- Nobody approves what they asked for.
  check (approved_by <> asked_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check ((erased_at is null) = (rows_erased is null)),
  check (erased_at is null or approved_at is not null and withdrawn_at is null),
  foreign key (clinic_id, asked_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, approved_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, withdrawn_by) references staff_member (clinic_id, subject)
);
create unique index erasure_once on erasure (clinic_id, patient_id) where withdrawn_at is null;
create index erasure_by_time on erasure (clinic_id, asked_at desc);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy staff_select on erasure for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on erasure for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and asked_by = (select app_user())
    and num_nonnulls(approved_at, withdrawn_at, erased_at) = 0);
create policy staff_answer on erasure for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and withdrawn_at is null and erased_at is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and erased_at is null
    and (select app_user()) in (approved_by, withdrawn_by));
create policy system_select on erasure for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy erasure_select on erasure for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and patient_id = (select app_patient()));
create policy erasure_done on erasure for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and patient_id = (select app_patient())
    and approved_at is not null and withdrawn_at is null and erased_at is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and patient_id = (select app_patient())
    and erased_at = now());
grant select, insert on erasure to plumbline_app;
grant update (approved_by, approved_at, withdrawn_by, withdrawn_at, erased_at, rows_erased) on erasure to plumbline_app;

-- Whose time of keeping has passed, as the night found it; null where it has not, or no longer.
create table retention_due (
  clinic_id   uuid not null default app_clinic() references clinic,
  patient_id  uuid not null,
  last_entry  date not null,
  passed_on   date,
  primary key (clinic_id, patient_id),
  foreign key (clinic_id, patient_id) references patient deferrable
);
create index retention_due_by_day on retention_due (clinic_id, passed_on) where passed_on is not null;
alter table retention_due enable row level security;
alter table retention_due force row level security;
create policy staff_select on retention_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy system_select on retention_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_insert on retention_due for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy system_update on retention_due for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant select, insert on retention_due to plumbline_app;
grant update (last_entry, passed_on) on retention_due to plumbline_app;

-- The records that may be erased in this transaction: that of the patient it is for and those merged into it, where another person
-- has approved it and nothing holds any of them; none otherwise.
create function erasable() returns uuid[] language sql stable as $$
  select array(select p.id from patient p where p.clinic_id = app_clinic() and app_patient() in (p.id, p.merged_into))
   where app_scope() = 'erasure'
     and exists (select from erasure e where e.clinic_id = app_clinic() and e.patient_id = app_patient()
                  and e.approved_at is not null and e.withdrawn_at is null and e.erased_at is null)
     and not exists (select from legal_hold h
                       join patient p on p.clinic_id = h.clinic_id and p.id = h.patient_id and app_patient() in (p.id, p.merged_into)
                      where h.clinic_id = app_clinic() and h.lifted_at is null)
$$;
create policy erasure_select on patient for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and (select app_patient()) in (id, merged_into));
create policy erasure_delete on patient for delete
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and id = any ((select erasable())::uuid[]));
grant delete on patient to plumbline_app;
create policy erasure_select on legal_hold for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure'
    and patient_id in (select p.id from patient p where p.clinic_id = app_clinic() and app_patient() in (p.id, p.merged_into)));

-- What was allowed for every command is so no longer, now that there is one more.
do $$
declare
  one record;
begin
  for one in select c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid) as found, pg_get_expr(p.polwithcheck, p.polrelid) as kept
               from pg_policy p join pg_class c on c.oid = p.polrelid
              where p.polcmd = '*' and (c.relname in ('patient', 'submission')
                or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id')) loop
    execute format('drop policy %I on %I', one.polname, one.relname);
    execute format('create policy %I on %I for select using (%s)', one.polname || '_select', one.relname, one.found);
    execute format('create policy %I on %I for insert with check (%s)', one.polname || '_insert', one.relname, one.kept);
    execute format('create policy %I on %I for update using (%s) with check (%s)', one.polname || '_update', one.relname, one.found, one.kept);
  end loop;
end $$;

-- Everything that carries a patient's id, but for what was done with records, and that one was erased.
do $$
declare
  one text;
begin
  for one in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'
              where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('access_entry', 'erasure') loop
    if one <> 'legal_hold' then
      execute format($p$create policy erasure_select on %I for select
        using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and patient_id = any ((select erasable())::uuid[]))$p$, one);
    end if;
    execute format($p$create policy erasure_delete on %I for delete
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and patient_id = any ((select erasable())::uuid[]))$p$, one);
    execute format('grant delete on %I to plumbline_app', one);
  end loop;
end $$;

-- Two more hold a patient's id or number in passing: where a form led, and what was wrong with a file.
create policy erasure_select on submission for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure');
create policy erasure_delete on submission for delete
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure'
    and location like any (select '%' || one || '%' from unnest((select erasable())::uuid[]) one));
grant delete on submission to plumbline_app;
create policy erasure_select on import_run for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure');
create policy erasure_update on import_run for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and cardinality((select erasable())) > 0)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and problems = '[]');

-- When somebody was last heard of, and how old they are, is what the night goes by.
do $$
declare
  one text;
begin
  foreach one in array array['patient', 'episode', 'orthosis_review', 'pain_drawing', 'treatment', 'walking_tolerance', 'adverse_effect',
      'legal_hold'] loop
    execute format($p$create policy retention_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')$p$, one);
  end loop;
end $$;

-- That it was done is logged like everything else, by nobody.
create policy erasure_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'erasure' and patient_id = (select app_patient())
    and is_true_entry(access_entry));

-- A copy of everything a clinic has, while it is made and when it was.
create table clinic_export (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  started_by  text not null default app_user(),
  started_at  timestamptz not null default now(),
  ended_at    timestamptz,
  rows        bigint check (rows >= 0),
  primary key (clinic_id, id),
  foreign key (clinic_id, started_by) references staff_member (clinic_id, subject)
);
create index clinic_export_by_time on clinic_export (clinic_id, started_at desc);
alter table clinic_export enable row level security;
alter table clinic_export force row level security;
create policy staff_select on clinic_export for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on clinic_export for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and started_by = (select app_user()) and ended_at is null);
create policy staff_end on clinic_export for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and started_by = (select app_user()) and ended_at is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and started_by = (select app_user()));
grant select, insert on clinic_export to plumbline_app;
grant update (ended_at, rows) on clinic_export to plumbline_app;
