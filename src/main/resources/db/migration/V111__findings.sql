-- The monthly check of the three failures (domain §2, §3). A run is what the check of a month found; it is kept although paid for later.
create table failure_run (
    county_id  bigint  not null,
    scope_path text    not null,
    kind       text    not null check (kind in ('DUES','ORGANISATION_LIFE','ASSIGNED_WORK')),
    period     date    not null check (extract(day from period) = 1),
    member_id  bigint  not null,
    run        integer not null check (run > 0),
    level      text    not null check (level in ('REMINDER','BRANCH_WARNING','TOWNSHIP_ALERT','FINDING')),
    months     date[]  not null check (cardinality(months) = run),
    found_at   timestamptz not null,
    primary key (county_id, kind, period, member_id)
);
create index failure_run_by_path on failure_run (county_id, period, scope_path collate "C");
create index failure_run_of on failure_run (county_id, member_id, period);
call protect('failure_run', 'own');

-- Each level once a run; a run is known by its first month.
create table failure_level (
    county_id  bigint  not null,
    scope_path text    not null,
    kind       text    not null,
    member_id  bigint  not null,
    since      date    not null check (extract(day from since) = 1),
    level      text    not null check (level in ('REMINDER','BRANCH_WARNING','TOWNSHIP_ALERT','FINDING')),
    period     date    not null,
    raised_at  timestamptz not null,
    primary key (county_id, kind, member_id, since, level)
);
create index failure_level_by_path on failure_level (county_id, period, scope_path collate "C");
call protect('failure_level', 'own');

-- What branch and township make of six months. The months are the evidence as the check found it.
create sequence finding_seq increment by 50;
create table finding (
    id              bigint  not null default nextval('finding_seq'),
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    member_id       bigint  not null,
    kind            text    not null check (kind in ('DUES','ORGANISATION_LIFE','ASSIGNED_WORK')),
    since           date    not null,
    period          date    not null,
    months          date[]  not null,
    state           text    not null check (state in ('RAISED','GOOD_REASON','NO_GOOD_REASON','CONFIRMED','EXCUSED')),
    raised_at       timestamptz not null,
    verified_at     timestamptz,
    verified_by     text,
    verification    text,
    returned_at     timestamptz,
    returned_by     text,
    return_reason   text,
    decided_at      timestamptz,
    decided_by      text,
    decision        text,
    primary key (county_id, id),
    unique (county_id, kind, member_id, since),
    check ((state = 'RAISED') or verified_at is not null),
    check ((state in ('CONFIRMED','EXCUSED')) = (decided_at is not null)),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index finding_by_path on finding (county_id, state, scope_path collate "C", id);
create index finding_of on finding (county_id, member_id);
call protect('finding', 'own');

-- Papers beside a verification: kept whole, never changed.
create sequence finding_paper_seq increment by 50;
create table finding_paper (
    id          bigint not null default nextval('finding_paper_seq'),
    county_id   bigint not null,
    scope_path  text   not null,
    finding_id  bigint not null,
    member_id   bigint not null,
    name        text   not null,
    media_type  text   not null check (media_type in ('application/pdf','image/jpeg','image/png')),
    content     bytea  not null,
    recorded_at timestamptz not null,
    recorded_by text   not null,
    primary key (county_id, id),
    foreign key (county_id, finding_id) references finding (county_id, id)
);
create index finding_paper_of on finding_paper (county_id, finding_id);
call protect('finding_paper', 'own');

do $$
declare
    target text;
begin
    foreach target in array array['failure_run', 'failure_level', 'finding', 'finding_paper'] loop
        execute format('alter policy scoped on %I using (county_id = current_county()'
            || ' and scope_path collate "C" >= own_scope() collate "C" and scope_path collate "C" < own_scope_end() collate "C"'
            || ' and (current_own_member() is null or member_id = current_own_member()))', target);
    end loop;
end $$;
