-- Who brought a branch's appraisal to the end of each phase, and when: the page of the branch says so under every step that is past.
create table branch_step (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    phase               text    not null,
    done_by             text    not null,
    done_at             timestamptz not null,
    primary key (county_id, branch_appraisal_id, phase),
    foreign key (county_id, branch_appraisal_id) references branch_appraisal (county_id, id)
);
call protect('branch_step', 'by_path');
