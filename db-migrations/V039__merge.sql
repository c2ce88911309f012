-- That two records were of one person: everything of the one that was merged is found under the other one, and which rows came
-- from it is kept, so that it can be undone.
create table merge (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  -- The record that stays.
  patient_id  uuid not null,
  merged_id   uuid not null check (merged_id <> patient_id),
  -- The ids of what came from the other, of whatever table.
  moved       uuid[] not null check (array_position(moved, null) is null),
  merged_by   text not null default app_user(),
  merged_at   timestamptz not null default now(),
  undone_by   text,
  undone_at   timestamptz,
  primary key (clinic_id, id),
  check ((undone_by is null) = (undone_at is null)),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, merged_id) references patient,
  foreign key (clinic_id, merged_by) references staff_member (clinic_id, subject),
  foreign key (clinic_id, undone_by) references staff_member (clinic_id, subject)
);
create unique index merge_once on merge (clinic_id, merged_id) where undone_at is null;
create index merge_into on merge (clinic_id, patient_id);
alter table merge enable row level security;
alter table merge force row level security;
create policy staff_select on merge for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on merge for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and merged_by = (select app_user())
    and merged_at = now() and undone_at is null);
create policy staff_undo on merge for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and undone_at is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and undone_by = (select app_user())
    and undone_at = now());
grant select, insert on merge to plumbline_app;
grant update (undone_by, undone_at, moved) on merge to plumbline_app;

-- What a merged record leads to; the row stays, because its number and its address do.
alter table patient add merged_into uuid check (merged_into <> id),
  add foreign key (clinic_id, merged_into) references patient deferrable;
create index patient_merged on patient (clinic_id, merged_into) where merged_into is not null;

-- Nearly everything hangs on rows that are roots: with the patient of an episode, that of its exams and scores changes, and of
-- whatever hangs on them. The database does this by itself, as the owner of the tables, so that the application changes neither a
-- signed exam nor anything else that it must not touch.
do $$
declare
  k record;
begin
  for k in
    select c.conrelid::regclass as of, c.conname as name, pg_get_constraintdef(c.oid) as definition,
           exists (select from unnest(c.confkey) n join pg_attribute a on a.attrelid = c.confrelid and a.attnum = n
                    where a.attname = 'patient_id')
           and exists (select from unnest(c.conkey) n join pg_attribute a on a.attrelid = c.conrelid and a.attnum = n
                    where a.attname = 'patient_id') as through
      from pg_constraint c
     where c.contype = 'f' and not c.condeferrable and c.connamespace = 'public'::regnamespace
       and (c.confrelid = 'patient'::regclass
         or exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'patient_id'))
  loop
    if k.through then
      execute format('alter table %s drop constraint %I, add constraint %I %s on update cascade deferrable',
        k.of, k.name, k.name, k.definition);
    else
      execute format('alter table %s alter constraint %I deferrable', k.of, k.name);
    end if;
  end loop;
end $$;

-- A row goes from one patient to another when it is named by the merge of the two, or when that is undone; at no other time.
create function is_by_merge() returns trigger language plpgsql as $$
begin
  if not exists (select from merge m
       where m.clinic_id = new.clinic_id and old.id = any (m.moved)
         and ((m.merged_id, m.patient_id) = (old.patient_id, new.patient_id) and m.merged_at = now() and m.undone_at is null
           or (m.patient_id, m.merged_id) = (old.patient_id, new.patient_id) and m.undone_at = now())) then
    raise exception 'a row of % cannot go to another patient', tg_table_name;
  end if;
  return new;
end $$;

-- Whether a row is named by a merge that is being done or undone in this transaction.
create function is_moving(row_id uuid) returns boolean language sql stable
  return exists (select from merge m where m.clinic_id = app_clinic() and $1 = any (m.moved) and now() in (m.merged_at, m.undone_at));

-- The roots: whatever names its patient itself, and hangs on nothing else of theirs but what says that it was entered in error, or
-- that it was seen. Not what is worked out, nor what is said of the record as such.
do $$
declare
  root text;
begin
  for root in
    select c.relname from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname not in ('score_schedule', 'score_due', 'archival', 'legal_hold', 'merge', 'retention_due')
       and exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'patient'::regclass)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id')
       and not exists (select from pg_constraint k
             where k.contype = 'f' and k.conrelid = c.oid
               and k.confrelid not in ('patient'::regclass, 'retraction'::regclass, 'effect_acknowledgement'::regclass)
               and exists (select from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n
                            where a.attname = 'patient_id'))
  loop
    execute format('create trigger only_by_merge before update of patient_id on %I for each row
      when (old.patient_id is distinct from new.patient_id) execute function is_by_merge()', root);
    execute format('grant update (patient_id) on %I to plumbline_app', root);
    execute format($p$create policy staff_merge on %I for update
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and is_moving(id))
      with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and is_moving(id))$p$, root);
  end loop;
end $$;
