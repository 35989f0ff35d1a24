-- A branch may vote on paper and on screens at once: both add up in one reconciliation (§4). Whoever was handed a paper sheet has a tick, so that
-- nobody votes both ways; it says so, and has neither token nor receipt.
alter table ballot_tick
    add column on_paper boolean not null default false,
    alter column token_hash drop not null,
    alter column receipt drop not null,
    add constraint ballot_tick_way check (case when on_paper then token_hash is null and receipt is null else token_hash is not null and receipt is not null end);

-- Officers hand paper out, and see to whom; of who voted on a screen they see nothing.
create policy handed_out on ballot_tick to ${app} using (county_id = current_county() and on_paper and current_own_member() is null
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
grant delete on ballot_tick to ${app};
-- Voters read and make their own tick; nobody takes one away that is not of paper.
drop policy scoped on ballot_tick;
create policy own_tick on ballot_tick for select to ${app} using (county_id = current_county() and member_id = current_own_member());
create policy own_vote on ballot_tick for insert to ${app} with check (county_id = current_county() and member_id = current_own_member() and not on_paper);

-- What two people have typed alike, while others still vote on screens.
create table ballot_paper (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    members_returned    integer not null check (members_returned >= 0),
    sheets_returned     integer not null check (sheets_returned >= members_returned),
    rows                text    not null,
    agreed_by           text    not null,
    agreed_at           timestamptz not null,
    primary key (county_id, branch_appraisal_id, round),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
call protect('ballot_paper', 'by_path', may_delete => true);
drop policy scoped on ballot_paper;
create policy scoped on ballot_paper to ${app} using (county_id = current_county() and current_own_member() is null
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
revoke update on ballot_paper from ${app}, ${system};
revoke delete on ballot_paper from ${system};

-- The township lets a box be sealed whose numbers would give somebody away (§4), with a written reason.
alter table ballot_box add column few_allowed_by text, add column few_reason text;
grant update (few_allowed_by, few_reason) on ballot_box to ${app};

create or replace function ballot_counts(branch bigint, of_round integer)
    returns table (members integer, codes_issued integer, codes_used integer, codes_cancelled integer)
    language sql stable security definer set search_path = mingping as $$
    select (select count(*) from ballot_tick t where t.county_id = b.county_id and t.branch_appraisal_id = b.branch_appraisal_id and t.round = b.round
                                                and not t.on_paper)::integer,
           count(c.code_hash)::integer, (count(*) filter (where c.state = 'USED'))::integer, (count(*) filter (where c.state = 'CANCELLED'))::integer
      from ballot_box b
      left join mass_code c on c.county_id = b.county_id and c.branch_appraisal_id = b.branch_appraisal_id and c.round = b.round
     where b.county_id = current_county() and b.branch_appraisal_id = branch and b.round = of_round
       and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C"
     group by b.county_id, b.branch_appraisal_id, b.round $$;

create or replace function ballot_ticked(branch bigint, of_round integer) returns table (member_id bigint, receipt text)
    language sql stable security definer set search_path = mingping as $$
    select t.member_id, t.receipt from ballot_tick t
     where t.county_id = current_county() and t.branch_appraisal_id = branch and t.round = of_round and not t.on_paper and current_own_member() is null
       and t.scope_path collate "C" >= current_scope() collate "C" and t.scope_path collate "C" < current_scope_end() collate "C" $$;

create or replace function ballot_receipts(branch bigint, of_round integer) returns setof text
    language sql stable security definer set search_path = mingping as $$
    select receipt from (
        select t.receipt from ballot_tick t join ballot_box b using (county_id, branch_appraisal_id, round)
         where t.county_id = current_county() and t.branch_appraisal_id = branch and t.round = of_round and not t.on_paper and b.sealed_at is not null
           and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C"
        union all
        select c.receipt from mass_code c join ballot_box b using (county_id, branch_appraisal_id, round)
         where c.county_id = current_county() and c.branch_appraisal_id = branch and c.round = of_round and c.state = 'USED' and b.sealed_at is not null
           and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C") receipts
     order by receipt collate "C" $$;
