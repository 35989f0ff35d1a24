-- A meeting moved to another hour: leave asked for was about the earlier one, stays on record as void, and can be asked for anew.
do $$
declare
    one record;
begin
    for one in select conname from pg_constraint where conrelid = 'leave_request'::regclass and (contype = 'u' and array_length(conkey, 1) = 3
                  or contype = 'c' and pg_get_constraintdef(oid) like '%GRANTED%') loop
        execute format('alter table leave_request drop constraint %I', one.conname);
    end loop;
end $$;
alter table leave_request add constraint leave_request_states check (state in ('ASKED', 'GRANTED', 'REFUSED', 'VOID'));
create unique index leave_standing on leave_request (county_id, meeting_id, member_id) where state <> 'VOID';
create index leave_of_meeting on leave_request (county_id, meeting_id, member_id);

-- Whoever corrects a result replaces the words as well: what was said before, by whom and when. Null in corrections made before these were kept.
alter table task_change add column before_text text, add column before_by text, add column before_at timestamptz;

-- The newest meetings of a county first, without sorting all of them.
create index meeting_newest on meeting (county_id, meets_on desc, meets_at desc, id desc);
