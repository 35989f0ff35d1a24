-- A vote in one statement: whoever waits for a voter's commit waits for fewer messages, and the application's role writes no tick and no sheet of its own any
-- more, only both at once, through these. Whether the box is open is asked once the lock is held: closing waits for whoever is in the box, and nobody comes in
-- after it (§4). Tick and sheet are one transaction as before.
--
-- What became of it: CAST; AGAIN (with the token's earlier receipt); VOTED and ON_PAPER, who has voted otherwise; CLOSED; OPEN where no sheet was given and one
-- could be; STALE where this is not the branch's latest box or it has another key; NONE where the caller sees no such box.

create function cast_ballot(branch bigint, of_round integer, box_key bytea, as_of timestamptz, token bytea, new_receipt text, sealed_sheet bytea,
                            out outcome text, out given text) language plpgsql security definer set search_path = mingping as $$
declare
    box ballot_box;
    tick ballot_tick;
    voter bigint := current_own_member();
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ballot-box ' || branch, 0));
    select * into box from ballot_box b where b.county_id = current_county() and b.branch_appraisal_id = branch order by b.round desc limit 1;
    if not found or not exists (select 1 from member_appraisal r where r.county_id = box.county_id and r.branch_appraisal_id = branch
                                                                    and r.member_id = voter and r.may_vote) then
        outcome := 'NONE';
        return;
    end if;
    if box.round <> of_round or box.public_key <> box_key then
        outcome := 'STALE';
        return;
    end if;
    outcome := case when box.ended_at is not null or box.sealed_at is not null or as_of >= box.closes_at then 'CLOSED' else 'OPEN' end;
    if outcome = 'OPEN' and sealed_sheet is not null then
        insert into ballot_tick (county_id, scope_path, branch_appraisal_id, round, member_id, token_hash, receipt)
        values (box.county_id, box.scope_path, branch, of_round, voter, token, new_receipt)
        on conflict (county_id, branch_appraisal_id, round, member_id) do nothing;
        if found then
            insert into ballot_sheet (county_id, scope_path, branch_appraisal_id, round, voter_group, sealed)
            values (box.county_id, box.scope_path, branch, of_round, 'MEMBERS', sealed_sheet);
            outcome := 'CAST';
            given := new_receipt;
            return;
        end if;
    end if;
    select * into tick from ballot_tick t
     where t.county_id = box.county_id and t.branch_appraisal_id = branch and t.round = of_round and t.member_id = voter;
    if found then
        outcome := case when tick.on_paper then 'ON_PAPER' when tick.token_hash = token then 'AGAIN' else 'VOTED' end;
        given := case when outcome = 'AGAIN' then tick.receipt end;
    end if;
end $$;

-- The same with a mass representative's code: VOTED also where it was cancelled or is unknown.
create function cast_with_code(branch bigint, of_round integer, box_key bytea, as_of timestamptz, code bytea, token bytea, new_receipt text, sealed_sheet bytea,
                               out outcome text, out given text) language plpgsql security definer set search_path = mingping as $$
declare
    box ballot_box;
    used mass_code;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ballot-box ' || branch, 0));
    select * into box from ballot_box b
     where b.county_id = current_county() and b.branch_appraisal_id = branch
       and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C"
     order by b.round desc limit 1;
    if not found then
        outcome := 'NONE';
        return;
    end if;
    if box.round <> of_round or box.public_key <> box_key then
        outcome := 'STALE';
        return;
    end if;
    outcome := case when box.ended_at is not null or box.sealed_at is not null or as_of >= box.closes_at then 'CLOSED' else 'OPEN' end;
    if outcome = 'OPEN' and sealed_sheet is not null then
        update mass_code c set state = 'USED', token_hash = token, receipt = new_receipt
         where c.county_id = box.county_id and c.code_hash = code and c.branch_appraisal_id = branch and c.round = of_round and c.state = 'ISSUED';
        if found then
            insert into ballot_sheet (county_id, scope_path, branch_appraisal_id, round, voter_group, sealed)
            values (box.county_id, box.scope_path, branch, of_round, 'REPRESENTATIVES', sealed_sheet);
            outcome := 'CAST';
            given := new_receipt;
            return;
        end if;
    end if;
    select * into used from mass_code c
     where c.county_id = box.county_id and c.code_hash = code and c.branch_appraisal_id = branch and c.round = of_round;
    if not found or used.state <> 'ISSUED' then
        outcome := case when used.state = 'USED' and used.token_hash = token then 'AGAIN' else 'VOTED' end;
        given := case when outcome = 'AGAIN' then used.receipt end;
    end if;
end $$;

revoke insert on ballot_sheet from ${app};
drop policy cast_by_voter on ballot_sheet;
drop policy own_vote on ballot_tick;
drop function use_mass_code;

do $$
declare
    name text;
begin
    foreach name in array array['cast_ballot', 'cast_with_code'] loop
        execute format('revoke execute on function %I from public', name);
        execute format('grant execute on function %I to ${app}', name);
    end loop;
end $$;
