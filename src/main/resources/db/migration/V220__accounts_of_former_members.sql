-- Whoever was put out still sees their own case and appeals in it (domain §5), also if they had no account before: an account may be made for them. No office comes with it
-- (access.login.DoorBook).
create or replace function member_of_number_under(path text, number text) returns bigint language sql stable security definer set search_path = mingping, pg_temp as $$
    select id from member
     where county_id = current_county() and id_reversed = reverse(number)
       and scope_path collate "C" >= path collate "C" and scope_path collate "C" < (path || chr(1114111)) collate "C"
     order by status = 'FORMER', id limit 1 $$;
