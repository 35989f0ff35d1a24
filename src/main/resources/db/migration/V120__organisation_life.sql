-- Organisation life (domain §3): meetings with their expected lists and attendance, leave, corrections. What happened stays with the branch in which
-- it happened; a member's own account sees what is its own wherever it lies, and the monthly check reads it under the member's name.

-- own: officers their subtree, a member's account its own rows in whatever branch they were made.
create procedure protect_own(target text) language plpgsql as $$
begin
    call protect(target, 'own');
    execute format('alter policy scoped on %I using (county_id = current_county()'
        || ' and scope_path collate "C" >= own_scope() collate "C" and scope_path collate "C" < own_scope_end() collate "C"'
        || ' and (current_own_member() is null or member_id = current_own_member()))', target);
end $$;

-- officers: their subtree; nobody who holds no office sees a row.
create procedure protect_for_officers(target text) language plpgsql as $$
begin
    call protect(target, 'by_path');
    execute format('alter policy scoped on %I using (county_id = current_county() and current_own_member() is null'
        || ' and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C")', target);
end $$;

create sequence meeting_seq increment by 50;
create table meeting (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    organisation_id bigint  not null,
    kind            text    not null check (kind in ('GENERAL_MEETING','COMMITTEE_MEETING','GROUP_MEETING','PARTY_LECTURE','THEME_DAY',
                                                     'ORGANISATION_LIFE_MEETING','DEMOCRATIC_LIFE_MEETING')),
    topic           text    not null,
    place           text    not null,
    meets_on        date    not null,
    -- Beijing's clock on the wall, 15:00: as a time it would be moved from zone to zone on its way.
    meets_at        text    not null check (meets_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    -- Whether everybody who belongs to the branch is expected: such a list follows the roster until the meeting is held.
    everyone        boolean not null,
    state           text    not null check (state in ('PLANNED','HELD','CANCELLED')),
    cancel_reason   text,
    planned_by      text    not null,
    planned_at      timestamptz not null,
    recorded_by     text,
    recorded_at     timestamptz,
    primary key (county_id, id),
    unique (id),
    check ((state = 'CANCELLED') = (cancel_reason is not null)),
    check ((state = 'HELD') = (recorded_at is not null)),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index meeting_by_branch on meeting (county_id, scope_path collate "C", meets_on);
call protect_for_officers('meeting');

-- Who is expected, and, once the branch has recorded it, who came. month is the meeting's, so that the monthly check needs no other table.
create table meeting_attendance (
    county_id  bigint  not null,
    scope_path text    not null,
    meeting_id bigint  not null,
    member_id  bigint  not null,
    month      date    not null check (extract(day from month) = 1),
    expected   boolean not null default true,
    presence   text    check (presence in ('PRESENT','EXCUSED','ABSENT')),
    primary key (county_id, meeting_id, member_id),
    check (expected or presence is null),
    foreign key (county_id, meeting_id) references meeting (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index attendance_by_month on meeting_attendance (county_id, month, member_id) include (presence) where presence is not null;
create index attendance_of_member on meeting_attendance (county_id, member_id, month);
call protect_own('meeting_attendance');
-- A member reads of a meeting what concerns those who are expected; its minutes are in a table of their own.
create policy expected on meeting for select to ${app} using (county_id = current_county() and current_own_member() is not null
    and exists (select 1 from meeting_attendance a where a.county_id = meeting.county_id and a.meeting_id = meeting.id and a.expected
                   and a.member_id = current_own_member()));

-- Minutes, the newest counts; what was written before stays.
create sequence meeting_minutes_seq increment by 50;
create table meeting_minutes (
    id         bigint not null default nextval('meeting_minutes_seq'),
    county_id  bigint not null,
    scope_path text   not null,
    meeting_id bigint not null,
    content    text   not null,
    written_by text   not null,
    written_at timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, meeting_id) references meeting (county_id, id)
);
create index minutes_of_meeting on meeting_minutes (county_id, meeting_id, id desc);
call protect_for_officers('meeting_minutes');
revoke update on meeting_minutes from ${app}, ${system};
-- But for the branch's place in the tree.
grant update (scope_path) on meeting_minutes to ${app}, ${system};

-- A recorded attendance that was corrected: who, when, why.
create sequence attendance_change_seq increment by 50;
create table attendance_change (
    id              bigint not null default nextval('attendance_change_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    meeting_id      bigint not null,
    member_id       bigint not null,
    before_presence text   not null,
    after_presence  text   not null,
    reason          text   not null,
    changed_by      text   not null,
    changed_at      timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, meeting_id, member_id) references meeting_attendance (county_id, meeting_id, member_id)
);
create index attendance_change_of on attendance_change (county_id, meeting_id, id);
call protect_own('attendance_change');
revoke update on attendance_change from ${app}, ${system};
grant update (scope_path) on attendance_change to ${app}, ${system};

-- Leave a member asks for before the meeting, once.
create sequence leave_request_seq increment by 50;
create table leave_request (
    id         bigint  not null,
    county_id  bigint  not null,
    version    integer not null default 0,
    scope_path text    not null,
    meeting_id bigint  not null,
    member_id  bigint  not null,
    reason     text    not null,
    asked_at   timestamptz not null,
    state      text    not null check (state in ('ASKED','GRANTED','REFUSED')),
    answer     text,
    decided_by text,
    decided_at timestamptz,
    primary key (county_id, id),
    unique (id),
    unique (county_id, meeting_id, member_id),
    check ((state = 'ASKED') = (decided_at is null)),
    foreign key (county_id, meeting_id, member_id) references meeting_attendance (county_id, meeting_id, member_id)
);
create index leave_to_decide on leave_request (county_id, scope_path collate "C") where state = 'ASKED';
call protect_own('leave_request');

-- Work the Party assigns (domain §3). month is the due day's.
create sequence assigned_task_seq increment by 50;
create table assigned_task (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    organisation_id bigint  not null,
    member_id       bigint  not null,
    title           text    not null,
    due_on          date    not null,
    month           date    not null check (extract(day from month) = 1),
    result          text    check (result in ('DONE','EXCUSED','NOT_DONE')),
    result_text     text,
    assigned_by     text    not null,
    assigned_at     timestamptz not null,
    resulted_by     text,
    resulted_at     timestamptz,
    primary key (county_id, id),
    unique (id),
    check ((result is null) = (resulted_at is null)),
    foreign key (county_id, organisation_id) references organisation (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index task_by_month on assigned_task (county_id, month, member_id) include (result) where result is not null;
create index task_of_member on assigned_task (county_id, member_id, due_on);
create index task_by_branch on assigned_task (county_id, scope_path collate "C", due_on);
call protect_own('assigned_task');

create sequence task_change_seq increment by 50;
create table task_change (
    id            bigint not null default nextval('task_change_seq'),
    county_id     bigint not null,
    scope_path    text   not null,
    task_id       bigint not null,
    member_id     bigint not null,
    before_result text   not null,
    after_result  text   not null,
    reason        text   not null,
    changed_by    text   not null,
    changed_at    timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, task_id) references assigned_task (county_id, id)
);
create index task_change_of on task_change (county_id, task_id, id);
call protect_own('task_change');
revoke update on task_change from ${app}, ${system};
grant update (scope_path) on task_change to ${app}, ${system};

-- Months for which the branch and the township agreed that there was a good reason.
create table excused_month (
    county_id  bigint not null,
    scope_path text   not null,
    member_id  bigint not null,
    kind       text   not null check (kind in ('ORGANISATION_LIFE','ASSIGNED_WORK')),
    month      date   not null check (extract(day from month) = 1),
    finding_id bigint not null,
    reason     text   not null,
    excused_by text   not null,
    excused_at timestamptz not null,
    primary key (county_id, kind, member_id, month),
    foreign key (county_id, member_id) references member (county_id, id)
);
call protect_own('excused_month');
