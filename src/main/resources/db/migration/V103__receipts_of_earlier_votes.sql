-- Whoever sends their sheet of an earlier vote again, for no answer came, gets that vote's receipt: the same code with the same token, and nobody else. A member
-- reads their own tick; codes are read by nobody (V080), so that this answers for one.
create function code_receipt(branch bigint, of_round integer, code bytea, token bytea) returns text
    language sql stable security definer set search_path = mingping as $$
    select c.receipt from mass_code c
     where c.county_id = current_county() and c.code_hash = code and c.branch_appraisal_id = branch and c.round = of_round and c.state = 'USED' and c.token_hash = token
       and c.scope_path collate "C" >= current_scope() collate "C" and c.scope_path collate "C" < current_scope_end() collate "C" $$;

revoke execute on function code_receipt from public;
grant execute on function code_receipt to ${app};
