-- The secret ballot (§4): the roll says that someone voted, the box what was voted, and nothing joins them that is readable. What is written in
-- one transaction can always be joined (xmin, the log, the order in the heap); so a sheet is sealed for a key that is not in the database.

-- A box: opened with the branch's ballot, sealed at closing.
create table ballot_box (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null check (round > 0),
    public_key          bytea   not null,
    key_proof           bytea   not null,
    opened_at           timestamptz not null,
    closes_at           timestamptz,
    sealed_at           timestamptz,
    sealed_by           text,
    members_voted       integer,
    representatives_voted integer,
    result_hash         text,
    primary key (county_id, branch_appraisal_id, round),
    foreign key (county_id, branch_appraisal_id) references branch_appraisal (county_id, id)
);
call protect('ballot_box', 'by_path');
-- Whoever could put another key in would read what is cast from then on: nobody changes it, and its proof is looked at before a sheet is sealed.
revoke update on ballot_box from ${app}, ${system};
grant update (closes_at, sealed_at, sealed_by, members_voted, representatives_voted, result_hash) on ballot_box to ${app}, ${system};
-- Who has moved on since the roll was frozen still votes where they stand on it (§1.3).
create policy voter on ballot_box for select to ${app} using (county_id = current_county() and current_own_member() is not null
    and exists (select 1 from member_appraisal r
                 where r.county_id = ballot_box.county_id and r.branch_appraisal_id = ballot_box.branch_appraisal_id and r.member_id = current_own_member()));

-- That a member voted: no time, no order, no number of its own. Only their own account reads it; officers read how many.
create table ballot_tick (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    member_id           bigint  not null,
    token_hash          bytea   not null,
    receipt             text    not null,
    primary key (county_id, branch_appraisal_id, round, member_id),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
call protect('ballot_tick', 'own');
drop policy scoped on ballot_tick;
create policy scoped on ballot_tick to ${app} using (county_id = current_county() and member_id = current_own_member());
revoke update on ballot_tick from ${app}, ${system};

-- A mass representative's code, under a key that is not in the database; never beside a name. Whoever holds the code is known by it.
create table mass_code (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    code_hash           bytea   not null,
    state               text    not null check (state in ('ISSUED', 'USED', 'CANCELLED')),
    token_hash          bytea,
    receipt             text,
    primary key (county_id, code_hash),
    check ((state = 'USED') = (token_hash is not null and receipt is not null)),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
create index mass_code_of on mass_code (county_id, branch_appraisal_id, round);
call protect('mass_code', 'by_path');
-- Not even who may issue codes reads or changes them: the functions below do the little that is needed.
revoke select, update on mass_code from ${app};

-- Sealed sheets. Written by voters, read by nobody but the closing below.
create table ballot_sheet (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    voter_group         text    not null check (voter_group in ('MEMBERS', 'REPRESENTATIVES')),
    sealed              bytea   not null,
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
create index ballot_sheet_of on ballot_sheet (county_id, branch_appraisal_id, round);
call protect('ballot_sheet', 'by_path');
revoke select, update on ballot_sheet from ${app};
-- A member puts one in together with their tick; who came in with a code, into that branch's box; an officer none.
drop policy scoped on ballot_sheet;
create policy cast_by_voter on ballot_sheet for insert to ${app} with check (county_id = current_county() and (
    current_own_member() > 0 and voter_group = 'MEMBERS' and exists (
        select 1 from ballot_tick t where t.county_id = ballot_sheet.county_id and t.branch_appraisal_id = ballot_sheet.branch_appraisal_id
                                      and t.round = ballot_sheet.round and t.member_id = current_own_member())
    or current_own_member() = 0 and voter_group = 'REPRESENTATIVES'
       and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C"));
revoke update on ballot_sheet from ${system};

-- Single marks, once sealed: written in random order, of whichever sheet.
create table ballot_mark (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    voter_group         text    not null check (voter_group in ('MEMBERS', 'REPRESENTATIVES', 'POOLED')),
    member_appraisal_id bigint  not null,
    mark                text    not null check (mark in ('EXCELLENT', 'QUALIFIED', 'BASICALLY_QUALIFIED', 'UNQUALIFIED', 'ABSTAINED')),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
create index ballot_mark_of on ballot_mark (county_id, branch_appraisal_id, round);
call protect('ballot_mark', 'by_path');
drop policy scoped on ballot_mark;
create policy scoped on ballot_mark to ${app} using (county_id = current_county() and current_own_member() is null
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
revoke update on ballot_mark from ${app}, ${system};

-- Uses a code up, once; again with the same token it gives the same receipt. Null: unknown, cancelled or used by another try. Whoever calls
-- it holds the code: nobody makes up its hash.
create function use_mass_code(branch bigint, of_round integer, hash bytea, token bytea, new_receipt text) returns text
    language plpgsql security definer set search_path = mingping as $$
declare
    known text;
begin
    update mass_code set state = 'USED', token_hash = token, receipt = new_receipt
     where county_id = current_county() and code_hash = hash and branch_appraisal_id = branch and round = of_round and state = 'ISSUED';
    if found then
        return new_receipt;
    end if;
    select receipt into known from mass_code
     where county_id = current_county() and code_hash = hash and branch_appraisal_id = branch and round = of_round and state = 'USED' and token_hash = token;
    return known;
end $$;

-- Turnout, as numbers only: to officers of the branch and above, and to the branch's own members.
create function ballot_counts(branch bigint, of_round integer)
    returns table (members integer, codes_issued integer, codes_used integer, codes_cancelled integer)
    language sql stable security definer set search_path = mingping as $$
    select (select count(*) from ballot_tick t where t.county_id = b.county_id and t.branch_appraisal_id = b.branch_appraisal_id and t.round = b.round)::integer,
           count(c.code_hash)::integer, (count(*) filter (where c.state = 'USED'))::integer, (count(*) filter (where c.state = 'CANCELLED'))::integer
      from ballot_box b
      left join mass_code c on c.county_id = b.county_id and c.branch_appraisal_id = b.branch_appraisal_id and c.round = b.round
     where b.county_id = current_county() and b.branch_appraisal_id = branch and b.round = of_round
       and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C"
     group by b.county_id, b.branch_appraisal_id, b.round $$;

-- What closing needs of an open box, for officers whose scope it lies in: sealed sheets, who ticked, receipts. Worth nothing without the key.
create function ballot_sheets(branch bigint, of_round integer) returns table (voter_group text, sealed bytea)
    language sql stable security definer set search_path = mingping as $$
    select s.voter_group, s.sealed from ballot_sheet s
     where s.county_id = current_county() and s.branch_appraisal_id = branch and s.round = of_round and current_own_member() is null
       and s.scope_path collate "C" >= current_scope() collate "C" and s.scope_path collate "C" < current_scope_end() collate "C" $$;

create function ballot_ticked(branch bigint, of_round integer) returns table (member_id bigint, receipt text)
    language sql stable security definer set search_path = mingping as $$
    select t.member_id, t.receipt from ballot_tick t
     where t.county_id = current_county() and t.branch_appraisal_id = branch and t.round = of_round and current_own_member() is null
       and t.scope_path collate "C" >= current_scope() collate "C" and t.scope_path collate "C" < current_scope_end() collate "C" $$;

-- Receipts of everyone who voted, sorted: published, they prove that a sheet is among those counted.
create function ballot_receipts(branch bigint, of_round integer) returns setof text
    language sql stable security definer set search_path = mingping as $$
    select receipt from (
        select t.receipt from ballot_tick t join ballot_box b using (county_id, branch_appraisal_id, round)
         where t.county_id = current_county() and t.branch_appraisal_id = branch and t.round = of_round and b.sealed_at is not null
           and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C"
        union all
        select c.receipt from mass_code c join ballot_box b using (county_id, branch_appraisal_id, round)
         where c.county_id = current_county() and c.branch_appraisal_id = branch and c.round = of_round and c.state = 'USED' and b.sealed_at is not null
           and b.scope_path collate "C" >= current_scope() collate "C" and b.scope_path collate "C" < current_scope_end() collate "C") receipts
     order by receipt collate "C" $$;

-- Empties a box that is being sealed: the sheets are now marks. How many there were.
create function empty_ballot_box(branch bigint, of_round integer) returns integer
    language plpgsql security definer set search_path = mingping as $$
declare
    taken integer;
begin
    delete from ballot_sheet s
     where s.county_id = current_county() and s.branch_appraisal_id = branch and s.round = of_round and current_own_member() is null
       and s.scope_path collate "C" >= current_scope() collate "C" and s.scope_path collate "C" < current_scope_end() collate "C"
       and exists (select 1 from ballot_box b where b.county_id = s.county_id and b.branch_appraisal_id = s.branch_appraisal_id and b.round = s.round
                      and b.sealed_at is not null);
    get diagnostics taken = row_count;
    return taken;
end $$;

do $$
declare
    name text;
begin
    foreach name in array array['use_mass_code', 'ballot_counts', 'ballot_sheets', 'ballot_ticked', 'ballot_receipts', 'empty_ballot_box'] loop
        execute format('revoke execute on function %I from public', name);
        execute format('grant execute on function %I to ${app}, ${system}', name);
    end loop;
end $$;
