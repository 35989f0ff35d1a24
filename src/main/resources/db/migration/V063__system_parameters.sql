-- What a system administrator has changed; anything else is the configuration's. Values hold nothing of anybody and no secret.
create table system_parameter (
    county_id  bigint not null,
    scope_path text   not null,
    key        text   not null,
    value      text   not null,
    changed_at timestamptz not null,
    changed_by text   not null,
    primary key (county_id, key)
);
call protect('system_parameter', 'by_county');
