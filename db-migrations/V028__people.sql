-- Who may come in: staff with their roles, the accounts that open a patient's record, and the invitations to either.

-- What the holder of an invitation's link shows; its digest, as the connection guard sets it.
create function app_invitation() returns text language sql stable parallel safe
  return nullif(current_setting('app.invitation', true), '');

alter table staff_member
  -- What a person may do here is what both this and their token say. Who was entered before there were invitations keeps what
  -- the token says.
  add column roles           text[] not null default '{admin,clinician,assistant}',
  add column joined_at       timestamptz not null default now(),
  -- Only a sign-in later than this counts: an earlier one may have been without the second factor.
  add column signs_in_after  timestamptz,
  -- Whether Keycloak has been told.
  add column settled         boolean not null default true,
  add constraint roles_exist check (roles <@ '{admin,clinician,assistant}'::text[]),
  add constraint who_works_has_a_role check (not active or cardinality(roles) > 0);
alter table staff_member
  alter column roles drop default,
  alter column signs_in_after set default 'infinity',
  alter column settled set default false;
create index staff_member_unsettled on staff_member (clinic_id) where not settled;

alter table portal_account
  -- Empty where it is the patient's own, otherwise who opens the record for them, and as what.
  add column holder      text not null default '' check (length(holder) <= 120),
  add column relation    text check (relation in ('PARENT', 'GUARDIAN', 'PARTNER', 'CHILD', 'CARER', 'OTHER')),
  -- The last day, where there is one.
  add column until       date,
  add column linked_at   timestamptz not null default now(),
  add column unlinked_at timestamptz,
  add column unlinked_by text,
  add column reason      text not null default '' check (length(reason) <= 400),
  add column settled     boolean not null default true,
  add constraint proxy_is_somebody check ((holder = '') = (relation is null)),
  add constraint own_record_without_end check (until is null or holder <> ''),
  add constraint unlinked_with_reason check (active or unlinked_by is not null and reason <> '');
alter table portal_account alter column settled set default false;
create index portal_account_unsettled on portal_account (clinic_id) where not settled;

create table invitation (
  clinic_id     uuid not null default app_clinic() references clinic,
  id            uuid not null,
  -- SHA-256 of what stands in the link; nobody can make the link from it.
  token_digest  text not null check (token_digest ~ '^[0-9a-f]{64}$'),
  email         text not null check (length(email) between 3 and 160),
  -- To work here, with these roles; or to open one patient's record.
  roles         text[] check (cardinality(roles) > 0 and roles <@ '{admin,clinician,assistant}'::text[]),
  patient_id    uuid,
  holder        text not null default '' check (length(holder) <= 120),
  relation      text check (relation in ('PARENT', 'GUARDIAN', 'PARTNER', 'CHILD', 'CARER', 'OTHER')),
  until         date,
  by_operator   boolean not null default coalesce(app_scope() = 'operator', false),
  invited_by    text not null default app_user(),
  inviter       text not null check (length(inviter) between 1 and 160),
  invited_at    timestamptz not null default now(),
  sent_at       timestamptz,
  expires_at    timestamptz not null,
  -- Wrong birth dates.
  tries         integer not null default 0 check (tries between 0 and 3),
  withdrawn_at  timestamptz,
  used_by       text check (length(used_by) between 1 and 80),
  used_at       timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, token_digest),
  foreign key (clinic_id, patient_id) references patient,
  check (num_nonnulls(roles, patient_id) = 1),
  check ((holder = '') = (relation is null)),
  check (holder = '' or patient_id is not null),
  check (until is null or holder <> ''),
  check ((used_by is null) = (used_at is null)),
  check (used_at is null or withdrawn_at is null)
);
create index invitation_of_patient on invitation (clinic_id, patient_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy staff_select on invitation for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_insert on invitation for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff' and not by_operator);
create policy staff_update on invitation for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
-- An operator sees the invitations of operators, and none to a patient.
create policy operator_select on invitation for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'operator' and by_operator and patient_id is null);
create policy operator_insert on invitation for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'operator' and by_operator and patient_id is null);
create policy operator_update on invitation for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'operator' and by_operator and patient_id is null)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'operator' and by_operator and patient_id is null);
-- Whoever holds the link sees the one it belongs to.
create policy held_select on invitation for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and token_digest = (select app_invitation()));
create policy held_update on invitation for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and token_digest = (select app_invitation()))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and token_digest = (select app_invitation()));
grant select, insert on invitation to plumbline_app;
grant update (token_digest, inviter, sent_at, expires_at, tries, withdrawn_at, used_by, used_at) on invitation to plumbline_app;

-- What the invitation says that the caller has used; nothing where it is not theirs.
create function app_invited() returns invitation language sql stable
  return (select i from invitation i
           where i.clinic_id = app_clinic() and i.token_digest = app_invitation() and i.used_by = app_user());

-- Nobody joins but by the invitation they used, and with no more than it gives.
drop policy staff on staff_member;
create policy staff_select on staff_member for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on staff_member for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy invited_insert on staff_member for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and subject = (select app_user())
    and signs_in_after = 'infinity' and roles <@ (app_invited()).roles);
create policy invited_update on staff_member for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and subject = (select app_user()) and not active)
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and subject = (select app_user())
    and signs_in_after = 'infinity' and roles <@ (app_invited()).roles);
-- Telling Keycloak, and noting that it has been told.
create policy settling_select on staff_member for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy settling_update on staff_member for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant insert on staff_member to plumbline_app;
grant update (name, roles, active, joined_at, signs_in_after, settled) on staff_member to plumbline_app;

drop policy staff on portal_account;
create policy staff_select on portal_account for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy staff_update on portal_account for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'staff');
create policy invited_insert on portal_account for insert
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and subject = (select app_user())
    and patient_id = (app_invited()).patient_id);
create policy invited_update on portal_account for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and subject = (select app_user()))
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and subject = (select app_user())
    and patient_id = (app_invited()).patient_id);
create policy settling_select on portal_account for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
create policy settling_update on portal_account for update
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'system')
  with check (clinic_id = (select app_clinic()) and (select app_scope()) = 'system');
grant insert on portal_account to plumbline_app;
grant update (active, holder, relation, until, linked_at, unlinked_at, unlinked_by, reason, settled) on portal_account to plumbline_app;

-- Whoever is invited to a record proves that they know whose it is.
create policy invited_select on patient for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'invited' and id = (select app_patient()));
-- One person is the patient.
create unique index portal_account_own on portal_account (clinic_id, patient_id) where active and holder = '';
-- Whoever opens several records chooses one first.
create policy own_records on patient for select
  using (clinic_id = (select app_clinic()) and (select app_scope()) = 'patient' and (select app_patient()) is null
    and id in (select a.patient_id from portal_account a
                where a.clinic_id = (select app_clinic()) and a.subject = (select app_user()) and a.active));
