-- Who is asking, as the connection guard sets it for one transaction. Unset means nobody: nothing is visible.
create function app_clinic() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.clinic_id', true), '')::uuid;
create function app_user() returns text language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '');
create function app_scope() returns text language sql stable parallel safe
  return nullif(current_setting('app.scope', true), '');
create function app_patient() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.patient_id', true), '')::uuid;

create table clinic (
  id         uuid primary key,
  alias      text not null unique check (alias ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name       text not null check (length(name) between 1 and 120),
  zone       text not null check (length(zone) between 1 and 60)
);
alter table clinic enable row level security;
alter table clinic force row level security;
create policy member on clinic for select
  using (id = (select app_clinic()));
grant select on clinic to plumbline_app;

create table staff_member (
  clinic_id  uuid not null default app_clinic() references clinic,
  id         uuid not null,
  subject    text not null check (length(subject) between 1 and 80),
  name       text not null check (length(name) between 1 and 160),
  active     boolean not null default true,
  primary key (clinic_id, id),
  unique (clinic_id, subject)
);
alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy staff on staff_member
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- The look-up that decides whether a person may enter runs before there is a scope.
create policy self on staff_member for select
  using (clinic_id = (select app_clinic()) and subject = (select app_user()));
grant select on staff_member to plumbline_app;
