-- For each phase of an episode and each scale: how many readings there are, and what else a mean, a spread and a line through
-- them need, so that nobody has to read every reading of a clinic to compare its patients. A phase is what plumbline.progress
-- calls one: a stretch of time in which the same devices were worn.
--
-- Days are counted from the origin: the first day of the phase; of one without a beginning the day it ended, so that time runs
-- towards the device from below 0; of one without either the day the episode was opened. A value is taken as it is written in
-- decimals, so every sum is exact. A phase that is no longer one, because its boundary was corrected, stays as a row with n 0.
create table phase_sum (
  clinic_id          uuid not null default app_clinic() references clinic,
  id                 uuid not null,
  patient_id         uuid not null,
  episode_id         uuid not null,
  scale              text not null,
  from_day           date,
  until_day          date,
  origin             date not null,
  n                  integer not null check (n >= 0),
  first_day          date,
  last_day           date,
  sum_day            numeric not null,
  sum_day_squared    numeric not null,
  sum_value          numeric not null,
  sum_day_value      numeric not null,
  sum_value_squared  numeric not null,
  primary key (clinic_id, id),
  constraint phase_sum_of_phase unique nulls not distinct (clinic_id, patient_id, episode_id, scale, from_day),
  foreign key (clinic_id, patient_id, episode_id) references episode (clinic_id, patient_id, id)
);
create index phase_sum_of_clinic on phase_sum (clinic_id, scale, patient_id) where n > 0;

-- When these patients wore which device, as plumbline.orthotic.Life says: the first day with it, and the first day without it again.
create function worn_times(patients uuid[])
  returns table (patient_id uuid, orthosis_id uuid, from_day date, until_day date)
  language sql stable as $$
  select step.patient_id, step.orthosis_id, step.on_day, step.next_day
    from (select s.patient_id, s.orthosis_id, s.kind, s.on_day,
                 lead(s.on_day) over (partition by s.orthosis_id
                   order by s.on_day, array_position(array['FIRST_WORN', 'STOPPED', 'RESUMED', 'REPLACED'], s.kind)) as next_day
            from orthosis_step s
           where s.clinic_id = app_clinic() and s.patient_id = any (patients) and s.retraction_id is null
             and s.kind in ('FIRST_WORN', 'STOPPED', 'RESUMED', 'REPLACED')) step
   where step.kind in ('FIRST_WORN', 'RESUMED')
$$;

-- The phases of every episode of these patients, as plumbline.progress.Course cuts them.
create function phases_of(patients uuid[])
  returns table (patient_id uuid, episode_id uuid, from_day date, until_day date, origin date)
  language sql stable as $$
  with worn as materialized (
    select * from worn_times(patients)
  ), boundary as (
    select distinct e.patient_id, e.id as episode_id, changed.day
      from episode e
      join orthosis o on o.clinic_id = app_clinic() and o.patient_id = e.patient_id
      join worn on worn.orthosis_id = o.id
      cross join lateral (values (worn.from_day), (worn.until_day)) changed (day)
     where e.clinic_id = app_clinic() and e.patient_id = any (patients) and changed.day is not null
       -- What was begun in the episode, or before it and still worn when it was opened.
       and (o.episode_id = e.id or changed.day > e.opened_on and exists (select from worn kept
             where kept.orthosis_id = o.id and kept.from_day <= e.opened_on
               and (kept.until_day is null or kept.until_day > e.opened_on)))
  ), cut as (
    select begins.patient_id, begins.episode_id, begins.day as from_day,
           lead(begins.day) over (partition by begins.episode_id order by begins.day nulls first) as until_day
      from (select * from boundary
            union all
            select e.patient_id, e.id, null from episode e where e.clinic_id = app_clinic() and e.patient_id = any (patients)) begins
  )
  select cut.patient_id, cut.episode_id, cut.from_day, cut.until_day, coalesce(cut.from_day, cut.until_day, e.opened_on)
    from cut join episode e on e.clinic_id = app_clinic() and e.id = cut.episode_id
$$;

-- What phase_sum should say of these patients: one row for each phase and scale that has a reading.
create function true_phase_sums(patients uuid[])
  returns table (patient_id uuid, episode_id uuid, scale text, from_day date, until_day date, origin date, n integer, first_day date,
    last_day date, sum_day numeric, sum_day_squared numeric, sum_value numeric, sum_day_value numeric, sum_value_squared numeric)
  language sql stable as $$
  select p.patient_id, p.episode_id, r.scale, p.from_day, p.until_day, p.origin, count(*)::integer, min(r.day), max(r.day),
         sum(r.day - p.origin)::numeric, sum((r.day - p.origin)::numeric * (r.day - p.origin)), sum(r.value),
         sum((r.day - p.origin) * r.value), sum(r.value * r.value)
    from (select s.patient_id, s.episode_id, s.scale, (s.at at time zone c.zone)::date as day, s.value::text::numeric as value
            from score s join clinic c on c.id = app_clinic()
           where s.clinic_id = app_clinic() and s.patient_id = any (patients) and s.retraction_id is null) r
    join phases_of(patients) p on p.patient_id = r.patient_id and p.episode_id = r.episode_id
     and (p.from_day is null or r.day >= p.from_day) and (p.until_day is null or r.day < p.until_day)
   group by p.patient_id, p.episode_id, r.scale, p.from_day, p.until_day, p.origin
$$;

-- Makes phase_sum true again of these patients. The id of a row follows from what it is of, like all else in it.
create function sum_phases(patients uuid[]) returns void language sql as $$
  with truth as materialized (
    select * from true_phase_sums(patients)
  ), emptied as (
    update phase_sum s
       set n = 0, first_day = null, last_day = null,
           sum_day = 0, sum_day_squared = 0, sum_value = 0, sum_day_value = 0, sum_value_squared = 0
     where s.clinic_id = app_clinic() and s.patient_id = any (patients) and s.n > 0
       and not exists (select from truth t
             where t.episode_id = s.episode_id and t.scale = s.scale and t.from_day is not distinct from s.from_day)
  )
  insert into phase_sum as s (id, patient_id, episode_id, scale, from_day, until_day, origin, n, first_day, last_day,
      sum_day, sum_day_squared, sum_value, sum_day_value, sum_value_squared)
  select md5(concat_ws(' ', t.episode_id, t.scale, t.from_day))::uuid, t.* from truth t
  on conflict on constraint phase_sum_of_phase do update
     set until_day = excluded.until_day, origin = excluded.origin, n = excluded.n,
         first_day = excluded.first_day, last_day = excluded.last_day, sum_day = excluded.sum_day,
         sum_day_squared = excluded.sum_day_squared, sum_value = excluded.sum_value,
         sum_day_value = excluded.sum_day_value, sum_value_squared = excluded.sum_value_squared
   where (s.until_day, s.origin, s.n, s.first_day, s.last_day, s.sum_day, s.sum_day_squared, s.sum_value, s.sum_day_value,
           s.sum_value_squared)
      is distinct from (excluded.until_day, excluded.origin, excluded.n, excluded.first_day, excluded.last_day, excluded.sum_day,
           excluded.sum_day_squared, excluded.sum_value, excluded.sum_day_value, excluded.sum_value_squared)
$$;

-- Whether a row says what follows from the scores.
create function is_true_sum(s phase_sum) returns boolean language sql stable as $$
  select exists (select from true_phase_sums(array[s.patient_id]) t
    where (t.episode_id, t.scale, t.origin, t.n, t.first_day, t.last_day)
        = (s.episode_id, s.scale, s.origin, s.n, s.first_day, s.last_day)
      and (t.from_day, t.until_day) is not distinct from (s.from_day, s.until_day)
      and (t.sum_day, t.sum_day_squared, t.sum_value, t.sum_day_value, t.sum_value_squared)
        = (s.sum_day, s.sum_day_squared, s.sum_value, s.sum_day_value, s.sum_value_squared))
$$;

alter table phase_sum enable row level security;
alter table phase_sum force row level security;
create policy staff_select on phase_sum for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on phase_sum for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on phase_sum for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- What a patient logs is summed in the same transaction. A patient can make a sum true, and do nothing else to it.
create policy own_select on phase_sum for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()));
create policy own_insert on phase_sum for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and is_true_sum(phase_sum));
create policy own_update on phase_sum for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient()))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and patient_id = (select app_patient())
    and is_true_sum(phase_sum));
grant select, insert on phase_sum to plumbline_app;
grant update (until_day, origin, n, first_day, last_day, sum_day, sum_day_squared, sum_value, sum_day_value, sum_value_squared)
  on phase_sum to plumbline_app;

-- What was recorded before there were sums, clinic by clinic: row level security holds for the owner too.
do $$
declare
  one uuid;
begin
  -- policies hide every clinic from the owner until it is named
  alter table clinic no force row level security;
  for one in select id from clinic loop
    perform set_config('app.clinic_id', one::text, true), set_config('app.scope', 'staff', true);
    perform sum_phases(array(select id from patient where clinic_id = one));
  end loop;
  perform set_config('app.clinic_id', '', true), set_config('app.scope', '', true);
  alter table clinic force row level security;
end $$;
