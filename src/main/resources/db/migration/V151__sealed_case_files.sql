-- A sealed file, kept as it was sealed, beside the number of its seal. A case decided anew, or appealed afterwards, is sealed anew: each file stays, the last one counts.
create table case_seal (
    county_id   bigint  not null,
    scope_path  text    not null,
    case_id     bigint  not null,
    member_id   bigint  not null,
    number      integer not null default 1 check (number > 0),
    sealed_on   date    not null,
    seal_number text    not null check (seal_number ~ '^[0-9a-f]{64}$'),
    key_id      text    not null,
    documents   integer not null check (documents > 0),
    content     bytea   not null,
    primary key (county_id, case_id, number),
    foreign key (county_id, case_id) references disposition_case (county_id, id)
);
create index case_seal_by_path on case_seal (county_id, scope_path collate "C");
call protect_for_officers('case_seal');
revoke update on case_seal from ${app};
grant update (scope_path) on case_seal to ${app};
