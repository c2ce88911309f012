-- What is looked at, asked and decided some weeks after a device was first worn.
create table orthosis_review (
  clinic_id         uuid not null default app_clinic() references clinic,
  id                uuid not null,
  patient_id        uuid not null,
  orthosis_id       uuid not null,
  on_day            date not null,
  by_phone          boolean not null,
  hours_a_day       double precision check (hours_a_day between 0 and 24),
  fit               text not null check (fit in ('GOOD', 'NOT_YET', 'NOT_CHECKED')),
  skin              text not null check (skin in ('SOUND', 'PRESSURE_MARKS', 'BLISTER', 'BROKEN', 'NOT_CHECKED')),
  trouble           text not null default '' check (length(trouble) <= 400),
  goal              text not null check (goal in ('REACHED', 'PARTLY', 'NOT_YET', 'NOT_ASKED')),
  impression        integer check (impression between -3 and 3),
  note              text not null default '' check (length(note) <= 1000),
  decision          text not null check (decision in ('CONTINUE', 'ADJUST', 'REPLACE', 'STOP', 'REFER')),
  reason            text not null check (length(reason) between 1 and 400),
  next_review_on    date check (next_review_on > on_day),
  entered_by        text not null default app_user(),
  entered_at        timestamptz not null default now(),
  retraction_id     uuid,
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id),
  foreign key (clinic_id, entered_by) references staff_member (clinic_id, subject)
);
create index orthosis_review_of_device on orthosis_review (clinic_id, orthosis_id, on_day);
alter table orthosis_review enable row level security;
alter table orthosis_review force row level security;
create policy staff_select on orthosis_review for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on orthosis_review for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and entered_by = (select app_user()));
create policy staff_update on orthosis_review for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant select, insert on orthosis_review to plumbline_app;
grant update (retraction_id) on orthosis_review to plumbline_app;

-- When a device is to be reviewed: planned at first wear, by weeks, or agreed at a review (week is null). A date is open until a
-- review covers it or it is let go, because the device is no longer worn or another date was agreed.
create table orthosis_review_due (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  orthosis_id  uuid not null,
  week         integer check (week between 1 and 520),
  planned_on   date not null,
  due_on       date not null,
  review_id    uuid,
  let_go       boolean not null default false,
  primary key (clinic_id, id),
  unique (clinic_id, orthosis_id, week),
  foreign key (clinic_id, patient_id, orthosis_id) references orthosis (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, review_id) references orthosis_review (clinic_id, patient_id, id)
);
create index orthosis_review_open on orthosis_review_due (clinic_id, due_on) include (patient_id, orthosis_id, week)
  where review_id is null and not let_go;

-- The owner sees no row while row security is forced. What is long past is not asked for any more.
alter table orthosis_step no force row level security;
insert into orthosis_review_due (clinic_id, id, patient_id, orthosis_id, week, planned_on, due_on, let_go)
select s.clinic_id, uuidv7(), s.patient_id, s.orthosis_id, week, s.on_day + 7 * week, s.on_day + 7 * week,
       s.on_day + 7 * week < current_date - 28
       or exists (select from orthosis_step e where (e.clinic_id, e.orthosis_id) = (s.clinic_id, s.orthosis_id)
                   and e.retraction_id is null and e.kind in ('STOPPED', 'REPLACED'))
  from orthosis_step s, unnest(array[4, 6, 12, 26, 52]) week
 where s.kind = 'FIRST_WORN' and s.retraction_id is null;
alter table orthosis_step force row level security;

alter table orthosis_review_due enable row level security;
alter table orthosis_review_due force row level security;
create policy staff_select on orthosis_review_due for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on orthosis_review_due for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on orthosis_review_due for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
grant select, insert on orthosis_review_due to plumbline_app;
grant update (planned_on, due_on, review_id, let_go) on orthosis_review_due to plumbline_app;
