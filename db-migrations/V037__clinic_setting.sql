-- What a clinic has decided for itself; one without a row goes by what is usual.
create table clinic_setting (
  clinic_id        uuid not null default app_clinic() references clinic,
  id               uuid not null,
  version          integer not null default 0,
  -- In weeks after a device was first worn.
  review_weeks     integer[] not null check (cardinality(review_weeks) between 1 and 10
                     and array_position(review_weeks, null) is null and 1 <= all (review_weeks) and 260 >= all (review_weeks)),
  -- Of ratings of pain from 0 to 10: the change that matters, in points and as a share of the pain before, and how far two
  -- single ratings may lie apart without any change. Null where the clinic goes by what is published.
  pain_points      double precision check (pain_points between 0.5 and 9),
  pain_share       double precision check (pain_share between 0 and 0.9),
  pain_detectable  double precision check (pain_detectable between 0.5 and 9),
  limits_note      text not null default '' check (length(limits_note) <= 400),
  check (num_nonnulls(pain_points, pain_share, pain_detectable) in (0, 3)),
  check ((pain_points is null) = (limits_note = '')),
  -- Whether a record opens only to who looks after the patient, and to others with a reason.
  care_relation    boolean not null,
  -- For how many years a record is kept after its last entry.
  retention_years  integer not null check (retention_years between 5 and 50),
  greeting         text not null default '' check (length(greeting) <= 400),
  contact          text not null default '' check (length(contact) <= 400),
  hours            text not null default '' check (length(hours) <= 400),
  primary key (clinic_id, id),
  unique (clinic_id)
);
alter table clinic_setting enable row level security;
alter table clinic_setting force row level security;
create policy staff_select on clinic_setting for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on clinic_setting for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on clinic_setting for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- The portal says whom to call, and what a change of the pain is worth.
create policy portal_select on clinic_setting for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient');
create policy system_select on clinic_setting for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
-- Whoever makes a clinic says for how long it keeps its records.
create policy operator_insert on clinic_setting for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'operator');
grant select, insert on clinic_setting to plumbline_app;
grant update (version, review_weeks, pain_points, pain_share, pain_detectable, limits_note, care_relation, retention_years,
  greeting, contact, hours) on clinic_setting to plumbline_app;

-- A clinic says itself what it is called, where its days begin, and in which languages it is read.
create policy own on clinic for update
  using (id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (id = (select app_clinic()) and (select app_scope()) = 'staff');
grant update (name, zone, languages, language) on clinic to plumbline_app;
