-- What a colleague finds on the same feet on the same day. All twelve criteria are answered at once, so that null, unlike in
-- an exam that is still a draft, has one meaning: not tested.
create table second_rating (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  exam_id     uuid not null,
  rater       text not null default app_user(),
  rated_at    timestamptz not null default now(),
  -- False where the rater had opened a page that shows the first rating: such a row is kept and not counted.
  blind       boolean not null,

  left_talar_head           integer check (left_talar_head between -2 and 2),
  left_malleolar_curves     integer check (left_malleolar_curves between -2 and 2),
  left_calcaneal_position   integer check (left_calcaneal_position between -2 and 2),
  left_talonavicular_bulge  integer check (left_talonavicular_bulge between -2 and 2),
  left_medial_arch          integer check (left_medial_arch between -2 and 2),
  left_forefoot_position    integer check (left_forefoot_position between -2 and 2),

  right_talar_head           integer check (right_talar_head between -2 and 2),
  right_malleolar_curves     integer check (right_malleolar_curves between -2 and 2),
  right_calcaneal_position   integer check (right_calcaneal_position between -2 and 2),
  right_talonavicular_bulge  integer check (right_talonavicular_bulge between -2 and 2),
  right_medial_arch          integer check (right_medial_arch between -2 and 2),
  right_forefoot_position    integer check (right_forefoot_position between -2 and 2),

  primary key (clinic_id, id),
  unique (clinic_id, exam_id),
  foreign key (clinic_id, patient_id, exam_id) references exam (clinic_id, patient_id, id),
  foreign key (clinic_id, rater) references staff_member (clinic_id, subject)
);
alter table second_rating enable row level security;
alter table second_rating force row level security;
create policy staff_select on second_rating for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- Nobody rates for another, nor an exam of their own a second time.
create policy staff_insert on second_rating for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and rater = (select app_user())
    and not exists (select from exam e
      where e.clinic_id = second_rating.clinic_id and e.id = second_rating.exam_id and e.examiner = second_rating.rater));
grant select, insert on second_rating to plumbline_app;
