-- Proof that nobody changed the access log behind the application's back, were it the owner of the database: a job gives the new
-- entries of each clinic a place in a seal, whose code is made with a key that is not in the database.
create table access_seal (
  clinic_id  uuid not null default app_clinic() references clinic,
  seq        bigint not null check (seq >= 1),
  at         timestamptz not null,
  entries    integer not null check (entries between 1 and 1000),
  key_id     text not null check (length(key_id) between 1 and 40),
  -- The code of the seal before; zeros before the first.
  prev       bytea not null check (length(prev) = 32),
  mac        bytea not null check (length(mac) = 32),
  primary key (clinic_id, seq)
);

-- Which seal holds an entry, and where in it. Whatever has no row here is not sealed yet: an entry whose transaction ended late too.
create table access_sealed (
  clinic_id  uuid not null default app_clinic() references clinic,
  entry_id   uuid not null,
  seq        bigint not null,
  place      integer not null check (place >= 1),
  primary key (clinic_id, entry_id),
  unique (clinic_id, seq, place),
  foreign key (clinic_id, entry_id) references access_entry (clinic_id, id),
  foreign key (clinic_id, seq) references access_seal (clinic_id, seq)
);

-- What came of checking every seal of a clinic.
create table access_check (
  clinic_id  uuid not null default app_clinic() references clinic,
  id         uuid not null,
  at         timestamptz not null default now(),
  asked_by   text not null default case app_scope() when 'system' then 'system' else app_user() end,
  seals      bigint not null,
  entries    bigint not null,
  -- Such as CHANGED 17 17, a kind with the first and the last seal it is about; empty when all is well.
  faults     text[] not null default '{}' check (cardinality(faults) <= 20),
  primary key (clinic_id, id)
);
create index access_check_latest on access_check (clinic_id, at desc);

do $$
declare
  one text;
begin
  foreach one in array array['access_seal', 'access_sealed', 'access_check'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($p$create policy staff_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')$p$, one);
    execute format($p$create policy system_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')$p$, one);
    execute format($p$create policy system_insert on %I for insert
      with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')$p$, one);
    execute format('grant select, insert on %I to plumbline_app', one);
  end loop;
end $$;
create policy staff_insert on access_check for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and asked_by = (select app_user()));
create policy system_select on access_entry for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
