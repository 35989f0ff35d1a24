-- An office's account may be bound to the member who holds it, so that nobody acts in their own case: whoever acts for a township or the county stands on a branch's roster
-- below it. What the administrator learns stays what it was: whether a roster below the organisation holds the number.
create function member_of_number_under(path text, number text) returns bigint language sql stable security definer set search_path = mingping, pg_temp as $$
    select id from member
     where county_id = current_county() and id_reversed = reverse(number) and status <> 'FORMER'
       and scope_path collate "C" >= path collate "C" and scope_path collate "C" < (path || chr(1114111)) collate "C" $$;
revoke execute on function member_of_number_under from public;
grant execute on function member_of_number_under to ${app};
drop function member_of_number(bigint, text);
