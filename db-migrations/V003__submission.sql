-- A form carries an id made when it was shown; the same id sent twice leads to the first result.
create table submission (
  clinic_id    uuid not null default app_clinic() references clinic,
  user_id      text not null default app_user(),
  id           uuid not null,
  fingerprint  text not null check (length(fingerprint) <= 64),
  location     text not null check (length(location) <= 400),
  at           timestamptz not null default now(),
  primary key (clinic_id, user_id, id)
);
alter table submission enable row level security;
alter table submission force row level security;
create policy own on submission
  using (clinic_id = (select app_clinic()) and user_id = (select app_user()) and (select app_scope()) in ('staff', 'patient'))
  with check (clinic_id = (select app_clinic()) and user_id = (select app_user()) and (select app_scope()) in ('staff', 'patient'));
grant select, insert on submission to plumbline_app;
