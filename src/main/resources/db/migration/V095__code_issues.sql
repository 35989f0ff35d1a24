-- Codes are issued by the branch officer and a second person (§4). Kept of each time: how many, by whom, who stood by, and no code. An entry joins
-- nobody who holds a code to it; that it was written together with its codes tells of which time a code is, and no more.
create table code_issue (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    number              integer not null check (number > 0),
    codes               integer not null check (codes > 0),
    issued_by           text,
    second_person       text,
    issued_at           timestamptz,
    primary key (county_id, branch_appraisal_id, round, number),
    check (issued_by is not null or second_person is null),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
call protect('code_issue', 'by_path');
drop policy scoped on code_issue;
create policy scoped on code_issue to ${app} using (county_id = current_county() and current_own_member() is null
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
revoke update on code_issue from ${app}, ${system};
revoke delete on code_issue from ${system};

-- Codes from before stand as issued once, by whom is in the journal alone, and without a second person.
insert into code_issue (county_id, scope_path, branch_appraisal_id, round, number, codes)
select county_id, min(scope_path), branch_appraisal_id, round, 1, count(*) from mass_code group by county_id, branch_appraisal_id, round;
