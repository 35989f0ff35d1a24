-- What the timer made of a ballot whose deadline is over: when it last tried to close it, what that hung on, and why it could not. Kept when it is closed.
create table ballot_overdue (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    round               integer not null,
    tried_at            timestamptz not null,
    circumstances       text    not null,
    reason              text,
    reason_arguments    text    not null default '[]',
    told_at             timestamptz,
    primary key (county_id, branch_appraisal_id, round),
    foreign key (county_id, branch_appraisal_id, round) references ballot_box (county_id, branch_appraisal_id, round)
);
call protect('ballot_overdue', 'by_path');
-- Officers read why; nobody but the timer writes.
drop policy scoped on ballot_overdue;
create policy scoped on ballot_overdue for select to ${app} using (county_id = current_county() and current_own_member() is null
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
revoke insert, update on ballot_overdue from ${app};
revoke delete on ballot_overdue from ${system};

-- What is due is looked for every minute.
create index ballot_box_open on ballot_box (county_id, closes_at) where sealed_at is null;
