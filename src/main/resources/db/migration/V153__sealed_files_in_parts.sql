-- A sealed file lies in parts of some megabytes, so that nobody has to hold the whole of it to write or to send it. Files sealed before lie whole in their row, and stay there.
alter table case_seal alter column content drop not null;
alter table case_seal add column bytes bigint check (bytes > 0);
alter table case_seal add column file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$');
alter table case_seal add constraint case_seal_whole_or_in_parts check (content is not null or bytes is not null and file_sha256 is not null);

create table case_seal_part (
    county_id  bigint  not null,
    scope_path text    not null,
    case_id    bigint  not null,
    member_id  bigint  not null,
    seal       integer not null,
    part       integer not null check (part > 0),
    content    bytea   not null check (length(content) between 1 and 4194304),
    primary key (county_id, case_id, seal, part),
    foreign key (county_id, case_id, seal) references case_seal (county_id, case_id, number)
);
-- Nothing of a sealed file can be compressed any more.
alter table case_seal_part alter column content set storage external;
create index case_seal_part_by_path on case_seal_part (county_id, scope_path collate "C");
call protect_for_officers('case_seal_part');
revoke update on case_seal_part from ${app};
grant update (scope_path) on case_seal_part to ${app};
