-- Whoever holds no office is confined to their own rows: mingping.member is then their member, 0 where they are none, or -1 for
-- administrators, who see no member's row but every account. One's own account is always seen: a duty at its door must be possible to do.
create function current_account() returns bigint language sql stable parallel safe
    as $$ select nullif(current_setting('mingping.account', true), '')::bigint $$;

drop policy scoped on account;
create policy scoped on account to ${app} using (county_id = current_county()
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C"
    and (current_own_member() is null or current_own_member() = -1 or member_id = current_own_member() or id = current_account()));

-- Binding an account to a member is an administrator's; all they learn is whether the branch's roster holds the number.
create function member_of_number(branch bigint, number text) returns bigint language sql stable security definer set search_path = mingping as $$
    select id from member
     where county_id = current_county() and organisation_id = branch and id_reversed = reverse(number) and status <> 'FORMER' $$;
revoke execute on function member_of_number from public;
grant execute on function member_of_number to ${app};
