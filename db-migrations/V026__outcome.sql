-- What a clinic is shown of all its patients together: the results of every view there is, worked out at night. Only what may be
-- shown is in here, so that no page can show anything else; what would let somebody be made out is null.
create table outcome_snapshot (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  taken_at       timestamptz not null default now(),
  -- The smallest number of patients that was shown.
  smallest_cell  integer not null check (smallest_cell >= 10),
  primary key (clinic_id, id)
);
create index outcome_snapshot_latest on outcome_snapshot (clinic_id, taken_at desc);

-- One view, named as in its address; that of all patients has an empty name.
create table outcome_view (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  snapshot_id   uuid not null,
  view          text not null check (length(view) <= 120),
  patients      integer check (patients = 0 or patients >= 10),
  before        double precision,
  change        double precision,
  change_lower  double precision,
  change_upper  double precision,
  median        double precision,
  median_lower  double precision,
  median_upper  double precision,
  size          double precision,
  -- How many are better by the minimal important change.
  better        integer check (better >= 10 and patients - better >= 10),
  primary key (clinic_id, id),
  unique (clinic_id, snapshot_id, view),
  foreign key (clinic_id, snapshot_id) references outcome_snapshot (clinic_id, id),
  check (patients > 0 or num_nonnulls(before, change, change_lower, change_upper, median, median_lower, median_upper, size, better) = 0)
);

-- The mean change of one view in one week since first wear.
create table outcome_week (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  snapshot_id  uuid not null,
  view         text not null check (length(view) <= 120),
  week         integer not null check (week between -12 and 26),
  change       double precision not null,
  lower        double precision not null,
  upper        double precision not null,
  primary key (clinic_id, id),
  unique (clinic_id, snapshot_id, view, week),
  foreign key (clinic_id, snapshot_id) references outcome_snapshot (clinic_id, id)
);

-- What was asked of all patients together, with the answer or the reason why there is none.
create table outcome_finding (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  snapshot_id  uuid not null,
  question     text not null check (length(question) <= 60),
  patients     integer check (patients >= 10),
  estimate     double precision,
  lower        double precision,
  upper        double precision,
  p            double precision check (p between 0 and 1),
  adjusted     double precision check (adjusted between p and 1),
  refusal      text check (length(refusal) <= 60),
  primary key (clinic_id, id),
  unique (clinic_id, snapshot_id, question),
  foreign key (clinic_id, snapshot_id) references outcome_snapshot (clinic_id, id),
  check (refusal is null or num_nonnulls(patients, estimate, lower, upper, p, adjusted) = 0)
);

do $$
declare
  one text;
begin
  foreach one in array array['outcome_snapshot', 'outcome_view', 'outcome_week', 'outcome_finding'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($p$create policy staff_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')$p$, one);
    execute format($p$create policy system_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')$p$, one);
    -- Nobody who works at the clinic can put a number there.
    execute format($p$create policy system_insert on %I for insert
      with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')$p$, one);
    execute format('grant select, insert on %I to plumbline_app', one);
  end loop;
  -- What the outcomes are worked out from; who the patients are is not part of it.
  foreach one in array array['orthosis', 'orthosis_step', 'phase_sum', 'score', 'wear', 'exam', 'exam_signature', 'exam_retraction'] loop
    execute format($p$create policy system_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')$p$, one);
  end loop;
end $$;

-- Which clinics there are, for what is done every night at each.
create policy listed on clinic for select using ((select app_scope()) = 'system');

-- Whoever looks at all patients together opens nobody's record, and is logged all the same.
alter table access_entry alter patient_id drop not null;
drop policy own_insert on access_entry;
create policy own_insert on access_entry for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id is not null
    and patient_id = (select app_patient()) and user_id = (select app_user()) and scope = 'patient');
