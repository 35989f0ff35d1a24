-- A ballot may be about one case as well (decision 0019): the evaluation after the education and the one at the end of a rectification (domain §5). Its number is drawn
-- from the same sequence as a branch appraisal's, so that the tables of the box, whose column branch_appraisal_id is by now "the ballot", hold both.
create table case_ballot (
    county_id      bigint  not null,
    id             bigint  not null default nextval('branch_appraisal_seq'),
    scope_path     text    not null,
    case_id        bigint  not null,
    occasion       text    not null check (occasion in ('EVALUATION','REEVALUATION')),
    member_id      bigint  not null,
    member_name    text    not null,
    organisation_id bigint not null,
    branch_name    text    not null,
    township_id    bigint  not null,
    township_name  text    not null,
    members        integer not null check (members >= 0),
    representatives integer not null check (representatives > 0),
    remark         text    not null,
    opened_on      date    not null,
    opened_at      timestamptz not null,
    opened_by      text    not null,
    opener_account bigint  not null,
    opener_member  bigint,
    opener_name    text    not null,
    state          text    not null default 'OPEN' check (state in ('OPEN','COUNTED','GIVEN_UP')),
    ended_on       date,
    ended_by       text,
    reason         text,
    members_voted  integer,
    representatives_voted integer,
    paper_sheets   integer,
    excellent      integer,
    qualified      integer,
    basically_qualified integer,
    unqualified    integer,
    abstained      integer,
    result_hash    text,
    primary key (county_id, id),
    unique (id),
    check ((state = 'OPEN') = (ended_on is null)),
    check ((state = 'COUNTED') = (excellent is not null)),
    check ((state = 'GIVEN_UP') = (reason is not null)),
    foreign key (county_id, case_id) references disposition_case (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index case_ballot_of on case_ballot (county_id, case_id);
create index case_ballot_by_path on case_ballot (county_id, scope_path collate "C", state);
-- A case holds one at a time.
create unique index case_ballot_runs on case_ballot (county_id, case_id) where state = 'OPEN';
call protect_for_officers('case_ballot');
revoke update on case_ballot from ${app}, ${system};
revoke delete on case_ballot from ${system};
grant update (state, ended_on, ended_by, reason, members_voted, representatives_voted, paper_sheets, excellent, qualified, basically_qualified, unqualified, abstained, result_hash)
    on case_ballot to ${app}, ${system};
-- A member who moves takes the case along, also where the system follows the roster: its ballot is given up then.
grant update (voided_by, void_reason, void_cause) on ballot_box to ${system};

-- The frozen roll: who may vote, and, who may not, the one whom it is about. Numbered as member appraisals are: marks and sheets name either.
create table case_ballot_roll (
    county_id      bigint  not null,
    id             bigint  not null default nextval('member_appraisal_seq'),
    scope_path     text    not null,
    case_ballot_id bigint  not null,
    member_id      bigint  not null,
    name           text    not null,
    status         text    not null,
    may_vote       boolean not null,
    primary key (county_id, id),
    unique (county_id, case_ballot_id, member_id),
    foreign key (county_id, case_ballot_id) references case_ballot (county_id, id)
);
create index case_ballot_roll_of_member on case_ballot_roll (county_id, member_id);
call protect_own('case_ballot_roll');
revoke update on case_ballot_roll from ${app}, ${system};
revoke delete on case_ballot_roll from ${system};
create policy by_offices_added on case_ballot_roll as restrictive for insert to ${app} with check ((select current_own_member()) is null);

-- Of a case's ballot know its office, those on its roll, and whoever came in with a code of that branch; no other member of the branch.
create policy on_the_roll on case_ballot for select to ${app} using (county_id = (select current_county()) and (select current_own_member()) is not null and (
    (select current_own_member()) = 0 and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C"
    or exists (select 1 from case_ballot_roll r
                where r.county_id = case_ballot.county_id and r.case_ballot_id = case_ballot.id and r.member_id = (select current_own_member()))));
-- Who has moved on since the roll was frozen still votes where they stand on it (§1.3).
create policy case_voter on ballot_box for select to ${app} using (county_id = current_county() and current_own_member() is not null
    and exists (select 1 from case_ballot_roll r
                 where r.county_id = ballot_box.county_id and r.case_ballot_id = ballot_box.branch_appraisal_id and r.member_id = current_own_member() and r.may_vote));

-- Totals of paper, typed by one of two people: kept until the other's agree (§1.5).
create table case_ballot_entry (
    county_id       bigint  not null,
    scope_path      text    not null,
    case_ballot_id  bigint  not null,
    account_id      bigint  not null,
    entered_by      text    not null,
    entered_at      timestamptz not null,
    members_returned integer not null check (members_returned >= 0),
    representatives_returned integer not null check (representatives_returned >= 0),
    excellent       integer not null check (excellent >= 0),
    qualified       integer not null check (qualified >= 0),
    basically_qualified integer not null check (basically_qualified >= 0),
    unqualified     integer not null check (unqualified >= 0),
    abstained       integer not null check (abstained >= 0),
    primary key (county_id, case_ballot_id, account_id),
    foreign key (county_id, case_ballot_id) references case_ballot (county_id, id)
);
call protect_for_officers('case_ballot_entry');
grant delete on case_ballot_entry to ${app};
revoke delete on case_ballot_entry from ${system};

-- A box and a list of representatives are of a branch's appraisal or of a case's ballot; neither is ever deleted.
create function ballot_is_of_something() returns trigger language plpgsql security definer set search_path = mingping, pg_temp as $$
begin
    if not exists (select 1 from branch_appraisal a where a.county_id = new.county_id and a.id = new.branch_appraisal_id)
       and not exists (select 1 from case_ballot c where c.county_id = new.county_id and c.id = new.branch_appraisal_id) then
        raise foreign_key_violation using message = format('no ballot %s', new.branch_appraisal_id);
    end if;
    return new;
end $$;
revoke execute on function ballot_is_of_something from public;
alter table ballot_box drop constraint ballot_box_county_id_branch_appraisal_id_fkey;
alter table mass_representative drop constraint mass_representative_county_id_branch_appraisal_id_fkey;
create trigger ballot_is_of_something before insert on ballot_box for each row execute function ballot_is_of_something();
create trigger ballot_is_of_something before insert on mass_representative for each row execute function ballot_is_of_something();

-- What was counted or given up stays as it is, whoever asks.
create function ended_case_ballot_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'the ballot % of a case has ended', old.id;
    end if;
    return new;
end $$;
create trigger ended_case_ballot_stays before update on case_ballot for each row execute function ended_case_ballot_stays();

-- As in V100, but on either roll.
create or replace function cast_ballot(branch bigint, of_round integer, box_key bytea, as_of timestamptz, token bytea, new_receipt text, sealed_sheet bytea,
                                       out outcome text, out given text) language plpgsql security definer set search_path = mingping, pg_temp as $$
declare
    box ballot_box;
    tick ballot_tick;
    voter bigint := current_own_member();
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
