-- Where a branch votes again (§1.6), its sheet holds those members alone whom the votes gave no grade when that vote was opened. Who may vote stands on the
-- branch's frozen roll, as before; the first ballot's sheet is that roll and has no rows here.
create table ballot_member (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    member_appraisal_id bigint  not null,
    primary key (county_id, branch_appraisal_id, round, member_appraisal_id),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round),
    foreign key (county_id, member_appraisal_id) references member_appraisal (county_id, id)
);
call protect('ballot_member', 'by_path');
revoke update on ballot_member from ${app}, ${system};
revoke delete on ballot_member from ${system};
