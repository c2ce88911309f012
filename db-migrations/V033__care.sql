-- Who looks after whom, where that is not plain from who registered, examined or is responsible for a patient: given by somebody,
-- or taken for some hours with a reason by somebody who looks after other patients.
create table care_relation (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  clinician   text not null check (length(clinician) between 1 and 80),
  kind        text not null check (kind in ('GIVEN', 'BROKE_GLASS')),
  reason      text check (reason in ('EMERGENCY', 'COVERING', 'COLLEAGUE_ASKED', 'PATIENT_ASKED', 'OTHER')),
  words       text not null default '' check (length(words) <= 400),
  given_by    text not null default app_user(),
  at          timestamptz not null default now(),
  until       timestamptz check (until > at),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check ((kind = 'BROKE_GLASS') = (reason is not null and words <> '' and until is not null and clinician = given_by))
);
create index care_relation_of on care_relation (clinic_id, patient_id, clinician, at desc);
create index care_relation_broken on care_relation (clinic_id, at desc, id desc) where kind = 'BROKE_GLASS';

-- From then on the clinician looks after the patient no longer, whyever they did.
create table care_end (
  clinic_id   uuid not null default app_clinic() references clinic,
  id          uuid not null,
  patient_id  uuid not null,
  clinician   text not null check (length(clinician) between 1 and 80),
  ended_by    text not null default app_user(),
  at          timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index care_end_of on care_end (clinic_id, patient_id, clinician, at desc);

-- What the clinic found when it looked at an opening without a relation.
create table glass_review (
  clinic_id    uuid not null default app_clinic() references clinic,
  id           uuid not null,
  patient_id   uuid not null,
  relation_id  uuid not null,
  finding      text not null check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED', 'UNCLEAR')),
  note         text not null default '' check (length(note) <= 400),
  reviewed_by  text not null default app_user(),
  at           timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, relation_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, relation_id) references care_relation (clinic_id, id)
);

do $$
declare
  one text;
begin
  foreach one in array array['care_relation', 'care_end', 'glass_review'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format($p$create policy staff_select on %I for select
      using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')$p$, one);
    execute format('grant select, insert on %I to plumbline_app', one);
  end loop;
end $$;
create policy staff_insert on care_relation for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and given_by = (select app_user()) and at = now());
create policy staff_insert on care_end for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and ended_by = (select app_user()) and at = now());
-- Nobody finds their own opening justified.
create policy staff_insert on glass_review for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and reviewed_by = (select app_user()) and at = now()
    and exists (select from care_relation r where r.clinic_id = app_clinic() and r.id = relation_id and r.patient_id = glass_review.patient_id
                 and r.kind = 'BROKE_GLASS' and r.clinician <> app_user()));

-- When it last ended that this person looks after this patient.
create function care_ended(patient uuid, person text) returns timestamptz language sql stable
  return coalesce((select max(e.at) from care_end e
                    where e.clinic_id = app_clinic() and e.patient_id = $1 and e.clinician = $2), '-infinity');

create function looks_after(patient uuid, person text) returns boolean language sql stable
  return exists (select from patient p where p.clinic_id = app_clinic() and p.id = $1
                  and (p.responsible = $2 or p.registered_by = $2 and p.registered_at > care_ended($1, $2)))
      or exists (select from exam x where x.clinic_id = app_clinic() and x.patient_id = $1 and x.examiner = $2
                  and x.started_at > care_ended($1, $2))
      or exists (select from care_relation r where r.clinic_id = app_clinic() and r.patient_id = $1 and r.clinician = $2
                  and r.at > care_ended($1, $2) and (r.until is null or r.until > now()));

-- Whether the clinic wants it so; it cannot say so before it has settings (V041).
create function care_is_required() returns boolean language sql stable return false;

-- Whether the record opens to the caller: to who works at the front desk always, to others if they look after the patient.
create function record_opens(patient uuid) returns boolean language sql stable
  return app_scope() <> 'staff' or app_roles() !~ 'clinician|admin' or not care_is_required() or looks_after($1, app_user());

-- Whoever signed in before, anywhere, is signed out. It belongs to a person, and to no clinic.
create table signed_out (
  subject  text not null default app_user() check (length(subject) between 1 and 80),
  at       timestamptz not null default now(),
  primary key (subject, at)
);
alter table signed_out enable row level security;
alter table signed_out force row level security;
create policy self on signed_out for select using (subject = (select app_user()));
create policy self_insert on signed_out for insert with check (subject = (select app_user()) and at = now());
grant select, insert on signed_out to plumbline_app;
