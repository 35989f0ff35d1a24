-- A run that fails is rolled back with its claim, so that it can be done again; that it failed, when, and under which number of the log
-- is kept apart.
create sequence job_failure_seq increment by 50;
create table job_failure (
    id         bigint not null default nextval('job_failure_seq'),
    county_id  bigint not null,
    scope_path text   not null,
    job        text   not null,
    period     text   not null,
    trigger    text   not null check (trigger in ('TIMER','CATCH_UP','PERSON')),
    failed_at  timestamptz not null,
    number     text   not null,
    primary key (county_id, id)
);
create index job_failure_by_time on job_failure (county_id, failed_at desc);
call protect('job_failure', 'by_county');
