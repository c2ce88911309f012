-- A picture as it was made anew from the file that came: a JPEG that holds nothing else, and a small one for lists.
create table photograph (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  exam_id     uuid not null,
  view        text not null check (view in (
                'BOTH_FEET_FROM_FRONT', 'BOTH_FEET_FROM_BEHIND',
                'LEFT_FOOT_FROM_ABOVE', 'RIGHT_FOOT_FROM_ABOVE', 'LEFT_FOOT_FROM_BEHIND', 'RIGHT_FOOT_FROM_BEHIND',
                'LEFT_FOOT_INNER_SIDE', 'RIGHT_FOOT_INNER_SIDE', 'LEFT_FOOT_SOLE', 'RIGHT_FOOT_SOLE',
                'LEFT_SHOE_SOLE', 'RIGHT_SHOE_SOLE', 'LEFT_SHOE_FROM_BEHIND', 'RIGHT_SHOE_FROM_BEHIND')),
  width       integer not null check (width between 1 and 2000),
  height      integer not null check (height between 1 and 2000),
  bytes       bytea not null check (octet_length(bytes) between 1 and 6000000),
  preview     bytea not null check (octet_length(preview) between 1 and 400000),
  added_by    text not null default app_user(),
  added_at    timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id, exam_id) references exam (clinic_id, patient_id, id),
  foreign key (clinic_id, added_by) references staff_member (clinic_id, subject)
);
create index photograph_of_exam on photograph (clinic_id, exam_id);
create index photograph_of_patient on photograph (clinic_id, patient_id, view);
-- A JPEG does not become smaller by being compressed again.
alter table photograph alter bytes set storage external;
alter table photograph alter preview set storage external;

create table photograph_retraction (
  clinic_id      uuid not null default app_clinic() references clinic,
  id             uuid not null,
  patient_id     uuid not null,
  photograph_id  uuid not null,
  reason         text not null check (length(reason) between 1 and 400),
  retracted_by   text not null default app_user(),
  retracted_at   timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, photograph_id),
  foreign key (clinic_id, patient_id, photograph_id) references photograph (clinic_id, patient_id, id),
  foreign key (clinic_id, retracted_by) references staff_member (clinic_id, subject)
);

-- What was signed stays as it was: no photograph comes to a signed exam, and none of its photographs is taken back.
alter table photograph enable row level security;
alter table photograph force row level security;
create policy staff_select on photograph for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on photograph for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and added_by = (select app_user())
    and not exists (select from exam_signature s where s.clinic_id = photograph.clinic_id and s.exam_id = photograph.exam_id));
grant select, insert on photograph to plumbline_app;

alter table photograph_retraction enable row level security;
alter table photograph_retraction force row level security;
create policy staff_select on photograph_retraction for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on photograph_retraction for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and retracted_by = (select app_user())
    and not exists (select from photograph p
      join exam_signature s on s.clinic_id = p.clinic_id and s.exam_id = p.exam_id
      where p.clinic_id = photograph_retraction.clinic_id and p.id = photograph_retraction.photograph_id));
grant select, insert on photograph_retraction to plumbline_app;
