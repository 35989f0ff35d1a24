-- A period that is run again keeps what its earlier runs did: one line a run.
create table job_run_earlier (
    county_id   bigint not null,
    scope_path  text   not null,
    job         text   not null,
    period      text   not null,
    attempt     integer not null,
    state       text   not null,
    trigger     text   not null,
    claimed_by  text   not null,
    claimed_at  timestamptz not null,
    finished_at timestamptz,
    result      text,
    primary key (county_id, job, period, attempt)
);
call protect('job_run_earlier', 'by_county');
