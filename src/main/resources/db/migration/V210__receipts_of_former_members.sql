-- Whoever is put out while a ballot is open stands on its frozen roll and votes no more (domain §5, decision 0004, 161); what they cast before, they are told again, with its receipt. As V206 otherwise.
create or replace function cast_ballot(branch bigint, of_round integer, box_key bytea, as_of timestamptz, token bytea, new_receipt text, sealed_sheet bytea,
                                       out outcome text, out given text) language plpgsql security definer set search_path = mingping, pg_temp as $$
declare
    box ballot_box;
    tick ballot_tick;
    voter bigint := current_own_member();
    former boolean;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ballot-box ' || branch, 0));
    select * into box from ballot_box b where b.county_id = current_county() and b.branch_appraisal_id = branch order by b.round desc limit 1;
    if not found or not exists (select 1 from member_appraisal r where r.county_id = box.county_id and r.branch_appraisal_id = branch
                                                                    and r.member_id = voter and r.may_vote)
                    and not exists (select 1 from case_ballot_roll r where r.county_id = box.county_id and r.case_ballot_id = branch
                                                                       and r.member_id = voter and r.may_vote) then
        outcome := 'NONE';
        return;
    end if;
    if box.round <> of_round or box.public_key <> box_key then
        outcome := 'STALE';
        return;
    end if;
    outcome := case when box.ended_at is not null or box.sealed_at is not null or as_of >= box.closes_at then 'CLOSED' else 'OPEN' end;
    former := exists (select 1 from member m where m.county_id = box.county_id and m.id = voter and m.status = 'FORMER');
    if outcome = 'OPEN' and sealed_sheet is not null and not former then
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
    elsif former then
        outcome := 'NONE';
    end if;
end $$;
