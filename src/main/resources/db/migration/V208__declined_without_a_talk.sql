-- That somebody confirmed their will in a talk is said only of whoever came to one; of others what they declared in writing stands.
alter table registration_step drop constraint registration_step_action_check;
update registration_step s set action = 'DECLINED_UNHEARD'
 where s.action = 'DECLINED' and not exists (select 1 from registration_talk t where t.county_id = s.county_id and t.registration_id = s.registration_id and t.confirmed
                                                and t.recorded_at between s.done_at - interval '1 minute' and s.done_at + interval '1 minute');
alter table registration_step add constraint registration_step_action_check check (action in ('SUBMITTED','SUBMITTED_FOR','RETURNED','VERIFIED','TALKED','TALK_TRIED','DECLINED','DECLINED_UNHEARD',
    'EXTENSION_PROPOSED','EXTENSION_GRANTED','EXTENSION_REFUSED','CORRECTION_APPROVED','CORRECTION_REJECTED','VOIDED'));

-- Whether a branch has another officer is asked of each form that waits.
create index account_by_path on account (county_id, scope_path collate "C");

-- What a handed-over record leaves behind (V202), of both.
create or replace function forget_registrations(former bigint) returns void language plpgsql security definer set search_path = mingping, pg_temp as $$
begin
    update registration set thought = null, work = null, conduct = null, life = null, statement = case when state = 'DECLINED' then statement end
     where county_id = current_county() and member_id = former;
    update registration_step s set form = jsonb_build_object('will', s.form -> 'will', 'statement',
           case when (select n.action from registration_step n where n.county_id = s.county_id and n.registration_id = s.registration_id and n.number > s.number
                         and n.action in ('SUBMITTED', 'SUBMITTED_FOR', 'DECLINED', 'DECLINED_UNHEARD') order by n.number limit 1) in ('DECLINED', 'DECLINED_UNHEARD') then s.form -> 'statement' end)
     where s.county_id = current_county() and s.member_id = former and s.form is not null;
    update registration_correction set before_value = null, after_value = '—'
     where county_id = current_county() and member_id = former and field in ('TELEPHONE', 'EDUCATION', 'ETHNICITY');
    update registration_contact set through = '—', outcome = '—' where county_id = current_county() and member_id = former;
    update registration_attempt set tried = '—' where county_id = current_county() and member_id = former;
    update registration_extension set reason = '—' where county_id = current_county() and member_id = former;
    delete from registration_paper where county_id = current_county() and member_id = former;
end $$;
