-- Cancels codes that nobody has used: the one with this hash, or all of them where it is null. How many. For officers whose scope the box lies in, while
-- it is open; whoever votes with one of them at this moment is either before it or after.
create function cancel_mass_codes(branch bigint, of_round integer, hash bytea) returns integer
    language plpgsql security definer set search_path = mingping as $$
declare
    cancelled integer;
begin
    update mass_code c set state = 'CANCELLED'
     where c.county_id = current_county() and c.branch_appraisal_id = branch and c.round = of_round and c.state = 'ISSUED' and (hash is null or c.code_hash = hash)
       and current_own_member() is null
       and c.scope_path collate "C" >= current_scope() collate "C" and c.scope_path collate "C" < current_scope_end() collate "C"
       and exists (select 1 from ballot_box b where b.county_id = c.county_id and b.branch_appraisal_id = c.branch_appraisal_id and b.round = c.round
                      and b.sealed_at is null);
    get diagnostics cancelled = row_count;
    return cancelled;
end $$;

revoke execute on function cancel_mass_codes from public;
grant execute on function cancel_mass_codes to ${app}, ${system};

-- Whether anybody has voted into a branch's open box, for whoever may see how many.
create function voted_online(branch bigint) returns boolean language sql stable set search_path = mingping as $$
    select exists (select 1 from ballot_box b cross join lateral ballot_counts(b.branch_appraisal_id, b.round) c
                    where b.county_id = current_county() and b.branch_appraisal_id = branch and b.sealed_at is null and c.members + c.codes_used > 0) $$;
