-- The journal: the application's role may insert and nothing else; auditors read through the system role.

create sequence journal_seq increment by 50;
create table journal (
    id              bigint not null default nextval('journal_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    at              timestamptz not null,
    account_id      bigint,
    username        text   not null,
    role            text   not null,
    organisation    text   not null,
    on_behalf_of    text,
    via             text   not null check (via in ('PAGE','API','TIMER','START')),
    use_case        text   not null,
    subject_kind    text,
    subject_id      text,
    subject_name    text,
    outcome         text   not null check (outcome in ('DONE','REFUSED','FAILED')),
    code            text,
    before_values   text,
    after_values    text,
    primary key (county_id, id)
);
create index journal_by_time on journal (county_id, at desc, id desc);
create index journal_by_subject on journal (county_id, subject_kind, subject_id);
alter table journal enable row level security;
create policy written on journal for insert to ${app} with check (county_id = current_county());
create policy everything on journal to ${system} using (true);
grant insert on journal to ${app};
grant select, insert on journal to ${system};

-- The job ledger: (job, period) is claimed once however many servers run.
create table job_run (
    county_id   bigint not null,
    scope_path  text   not null,
    job         text   not null,
    period      text   not null,
    state       text   not null check (state in ('RUNNING','DONE','FAILED')),
    trigger     text   not null check (trigger in ('TIMER','CATCH_UP','PERSON')),
    claimed_by  text   not null,
    claimed_at  timestamptz not null,
    finished_at timestamptz,
    attempts    integer not null default 1,
    result      text,
    primary key (county_id, job, period)
);
call protect('job_run', 'by_county');

create sequence notice_seq increment by 50;
create table notice (
    id          bigint not null default nextval('notice_seq'),
    county_id   bigint not null,
    scope_path  text   not null,
    member_id   bigint,
    kind        text   not null,
    arguments   text   not null default '[]',
    link        text,
    created_at  timestamptz not null,
    read_at     timestamptz,
    primary key (county_id, id)
);
create index notice_of_member on notice (county_id, member_id, id desc) where member_id is not null;
create index notice_of_organisation on notice (county_id, scope_path collate "C", id desc) where member_id is null;
call protect('notice', 'own');
