-- What a handed-over record leaves behind (V167), in the registration too: what a member wrote about themselves, what they asked to have corrected of what goes, whom they were reached through, and
-- the scan of the form are the archive's now. What was declared and decided stays: of who declined the declaration, which is their application to leave.
create or replace function forget_former(former bigint, day date, by_whom text, archive text) returns boolean language plpgsql security definer set search_path = mingping, pg_temp as $$
begin
    update member set telephone = null, education = null, ethnicity = null, dues_base = null, remark = null, floating = false,
           handed_over_on = day, handed_over_by = by_whom, archive_no = archive, version = version + 1
     where county_id = current_county() and id = former and status = 'FORMER' and handed_over_on is null and kept_until < day and current_own_member() is null
       and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C";
    if not found then
        return false;
    end if;
    update member_event set before_value = null, after_value = null
     where county_id = current_county() and member_id = former and kind in ('telephone', 'education', 'ethnicity', 'dues_base', 'remark');
    perform forget_registrations(former);
    return true;
end $$;

create function forget_registrations(former bigint) returns void language plpgsql security definer set search_path = mingping, pg_temp as $$
begin
    update registration set thought = null, work = null, conduct = null, life = null, statement = case when state = 'DECLINED' then statement end
     where county_id = current_county() and member_id = former;
    update registration_step s set form = jsonb_build_object('will', s.form -> 'will', 'statement', case when r.state = 'DECLINED' then s.form -> 'statement' end)
      from registration r
     where s.county_id = current_county() and s.member_id = former and s.action = 'SUBMITTED' and r.county_id = s.county_id and r.id = s.registration_id;
    update registration_correction set before_value = null, after_value = '—'
     where county_id = current_county() and member_id = former and field in ('TELEPHONE', 'EDUCATION', 'ETHNICITY');
    update registration_contact set through = '—', outcome = '—' where county_id = current_county() and member_id = former;
    delete from registration_paper where county_id = current_county() and member_id = former;
end $$;
revoke execute on function forget_registrations from public;

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
