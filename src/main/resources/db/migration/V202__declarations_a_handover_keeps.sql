-- What a handed-over record leaves behind (V199), corrected: of whoever declined the declaration stays wherever it lies, also where the form was given back since and says something else now; and what was
-- tried to reach them, and why they asked for more time, goes as whom they were reached through does.
create or replace function forget_registrations(former bigint) returns void language plpgsql security definer set search_path = mingping, pg_temp as $$
begin
    update registration set thought = null, work = null, conduct = null, life = null, statement = case when state = 'DECLINED' then statement end
     where county_id = current_county() and member_id = former;
    update registration_step s set form = jsonb_build_object('will', s.form -> 'will', 'statement',
           case when (select n.action from registration_step n where n.county_id = s.county_id and n.registration_id = s.registration_id and n.number > s.number
                         and n.action in ('SUBMITTED', 'SUBMITTED_FOR', 'DECLINED') order by n.number limit 1) = 'DECLINED' then s.form -> 'statement' end)
     where s.county_id = current_county() and s.member_id = former and s.form is not null;
    update registration_correction set before_value = null, after_value = '—'
     where county_id = current_county() and member_id = former and field in ('TELEPHONE', 'EDUCATION', 'ETHNICITY');
    update registration_contact set through = '—', outcome = '—' where county_id = current_county() and member_id = former;
    update registration_attempt set tried = '—' where county_id = current_county() and member_id = former;
    update registration_extension set reason = '—' where county_id = current_county() and member_id = former;
    delete from registration_paper where county_id = current_county() and member_id = former;
end $$;

-- Of those who were handed over before this.
do $$
declare
    one record;
begin
    for one in select m.county_id, m.id from member m where m.handed_over_on is not null and exists (select 1 from registration r where r.county_id = m.county_id and r.member_id = m.id) loop
        perform set_config('mingping.county', one.county_id::text, true);
        perform forget_registrations(one.id);
    end loop;
    perform set_config('mingping.county', '', true);
end $$;
