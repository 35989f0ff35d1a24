-- A former member's data has a term and readers of its own (domain §5, "After"): kept until a day, then handed over to the archive by a person, which leaves who it was and what was decided.
alter table member
    add column ended_on date,
    add column kept_until date check (kept_until >= ended_on),
    add column handed_over_on date check (handed_over_on > kept_until),
    add column handed_over_by text,
    add column archive_no text,
    add check ((handed_over_on is null) = (archive_no is null)),
    add check (status = 'FORMER' or ended_on is null);
update member m set ended_on = e.happened_on, kept_until = (e.happened_on + interval '10 years')::date
  from (select distinct on (county_id, member_id) county_id, member_id, happened_on from member_event where kind = 'status' and after_value = 'FORMER' order by county_id, member_id, id desc) e
 where e.county_id = m.county_id and e.member_id = m.id and m.status = 'FORMER';
create index member_former on member (county_id, kept_until) where status = 'FORMER';

-- What a handed-over record leaves behind is no way to reach or to know the person; what they were and what was decided stays. History is otherwise never changed.
create function forget_former(former bigint, day date, by_whom text, archive text) returns boolean language plpgsql security definer set search_path = mingping, pg_temp as $$
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
    return true;
end $$;
revoke execute on function forget_former from public;
grant execute on function forget_former to ${app};
