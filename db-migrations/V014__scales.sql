-- A score is a value of any scale, no longer of pain alone. Where items were answered, their answers stay with the value that
-- was worked out from them. What was entered in error stays as well, but no series holds it.
alter table score rename column item to scale;
alter table score drop constraint score_item_check;
alter table score drop constraint score_value_check;
alter table score alter value type double precision;
alter table score add column answers smallint[];
alter table score add column retraction_id uuid,
  add foreign key (clinic_id, patient_id, retraction_id) references retraction (clinic_id, patient_id, id);
alter table score
  add constraint score_value check (case
    when scale in ('BACK_NOW', 'BACK_AVERAGE', 'BACK_WORST', 'BACK_AT_REST', 'BACK_WALKING', 'LEG', 'FOOT_LEFT', 'FOOT_RIGHT', 'FIRST_STEP_LEFT', 'FIRST_STEP_RIGHT')
      then value between 0 and 10 and value = trunc(value)
    when scale in ('BACK_LINE', 'FIRST_STEP_LINE_LEFT', 'FIRST_STEP_LINE_RIGHT')
      then value between 0 and 100 and value = trunc(value)
    when scale in ('PEG')
      then value between 0 and 10
    when scale in ('ROLAND_MORRIS')
      then value between 0 and 24
    when scale in ('OSWESTRY', 'FOOT_FUNCTION_PAIN', 'FOOT_FUNCTION_DISABILITY', 'FOOT_FUNCTION_ACTIVITY', 'FOOT_FUNCTION_MEAN', 'FOOT_FUNCTION_SUM', 'FOOT_AND_ANKLE_SYMPTOMS', 'FOOT_AND_ANKLE_PAIN', 'FOOT_AND_ANKLE_DAILY', 'FOOT_AND_ANKLE_SPORT', 'FOOT_AND_ANKLE_LIFE')
      then value between 0 and 100
    when scale in ('START_BACK')
      then value between 0 and 9 and value = trunc(value)
    when scale in ('START_BACK_DISTRESS')
      then value between 0 and 5 and value = trunc(value)
    when scale in ('PAIN_INTERFERENCE', 'PHYSICAL_FUNCTION')
      then value between 10 and 90
    when scale in ('IMPRESSION_OF_CHANGE')
      then value between -3 and 3 and value = trunc(value)
    else false end),
  add constraint score_answers check (case
    when scale in ('PEG')
      then cardinality(answers) = 3 and 0 <= all (answers) and 10 >= all (answers)
    when scale in ('ROLAND_MORRIS')
      then cardinality(answers) = 24 and 0 <= all (answers) and 1 >= all (answers)
    when scale in ('OSWESTRY')
      then cardinality(answers) = 10 and 0 <= all (answers) and 5 >= all (answers)
    when scale in ('START_BACK')
      then cardinality(answers) = 9 and 0 <= all (answers) and 1 >= all (answers)
    when scale in ('START_BACK_DISTRESS')
      then cardinality(answers) = 5 and 0 <= all (answers) and 1 >= all (answers)
    when scale in ('FOOT_FUNCTION_PAIN', 'FOOT_FUNCTION_DISABILITY')
      then cardinality(answers) = 9 and 0 <= all (answers) and 10 >= all (answers)
    when scale in ('FOOT_FUNCTION_ACTIVITY')
      then cardinality(answers) = 5 and 0 <= all (answers) and 10 >= all (answers)
    when scale in ('FOOT_AND_ANKLE_SYMPTOMS')
      then cardinality(answers) = 7 and 0 <= all (answers) and 4 >= all (answers)
    when scale in ('FOOT_AND_ANKLE_PAIN')
      then cardinality(answers) = 9 and 0 <= all (answers) and 4 >= all (answers)
    when scale in ('FOOT_AND_ANKLE_DAILY')
      then cardinality(answers) = 17 and 0 <= all (answers) and 4 >= all (answers)
    when scale in ('FOOT_AND_ANKLE_SPORT')
      then cardinality(answers) = 5 and 0 <= all (answers) and 4 >= all (answers)
    when scale in ('FOOT_AND_ANKLE_LIFE')
      then cardinality(answers) = 4 and 0 <= all (answers) and 4 >= all (answers)
    else answers is null end);

-- As before the index carries what a series is read by, so that the index alone gives that of one episode.
alter table score drop constraint score_series;
create unique index score_series on score (clinic_id, patient_id, scale, at) include (episode_id, value)
  where retraction_id is null;
drop index score_of_clinic_by_time;
create index score_of_clinic_by_time on score (clinic_id, scale, at) include (patient_id, value) where retraction_id is null;
-- The pages show what was entered in error too, and put together what came in at one time.
create index score_of_patient on score (clinic_id, patient_id, at desc);

grant update (retraction_id) on score to plumbline_app;
