-- Who wrote a form down from paper: another verifies it (domain §6). Two accounts of one member are one person. Of forms from before, whoever handed in last is taken for whoever wrote.
alter table registration add column typed_account bigint;
alter table registration add column typed_member bigint;
update registration r set typed_account = a.id, typed_member = a.member_id
  from registration_step s, account a
 where r.from_paper and s.county_id = r.county_id and s.registration_id = r.id and s.action = 'SUBMITTED' and a.county_id = r.county_id and a.realm || '/' || a.username = s.done_by
   and s.number = (select max(l.number) from registration_step l where l.county_id = s.county_id and l.registration_id = s.registration_id and l.action = 'SUBMITTED');
alter table registration add constraint registration_typed_from_paper check (from_paper or typed_account is null and typed_member is null);
grant update (typed_account, typed_member) on registration to ${app}, ${system};

-- A form handed in for a member is told apart from one that they handed in themselves.
alter table registration_step drop constraint registration_step_action_check;
alter table registration_step drop constraint registration_step_check;
update registration_step s set action = 'SUBMITTED_FOR'
 where s.action = 'SUBMITTED' and not exists (select 1 from account a where a.county_id = s.county_id and a.member_id = s.member_id and a.realm || '/' || a.username = s.done_by);
alter table registration_step add constraint registration_step_action_check check (action in ('SUBMITTED','SUBMITTED_FOR','RETURNED','VERIFIED','TALKED','TALK_TRIED','DECLINED',
    'EXTENSION_PROPOSED','EXTENSION_GRANTED','EXTENSION_REFUSED','CORRECTION_APPROVED','CORRECTION_REJECTED','VOIDED'));
alter table registration_step add constraint registration_step_form_check check ((action in ('SUBMITTED','SUBMITTED_FOR')) = (form is not null));

-- A scan that was laid beside a form by mistake is withdrawn with a reason, and kept.
alter table registration_paper add column withdrawn_at timestamptz;
alter table registration_paper add column withdrawn_by text;
alter table registration_paper add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 200);
alter table registration_paper add constraint registration_paper_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null));
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on registration_paper to ${app}, ${system};
