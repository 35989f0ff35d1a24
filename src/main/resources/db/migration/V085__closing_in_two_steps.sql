-- Closing first ends the vote, for good, and only then opens a sheet and writes a mark. Interrupted in between it would otherwise leave marks in
-- the log and in the heap of a box into which others vote afterwards, and what they add would be the difference.
alter table ballot_box add column ended_at timestamptz;

-- Receipts of used codes: what closing counts beside ballot_ticked, before anything is written.
create function ballot_codes_used(branch bigint, of_round integer) returns setof text
    language sql stable security definer set search_path = mingping as $$
    select c.receipt from mass_code c
     where c.county_id = current_county() and c.branch_appraisal_id = branch and c.round = of_round and c.state = 'USED' and current_own_member() is null
       and c.scope_path collate "C" >= current_scope() collate "C" and c.scope_path collate "C" < current_scope_end() collate "C" $$;

revoke execute on function ballot_codes_used from public;
grant execute on function ballot_codes_used to ${app}, ${system};
