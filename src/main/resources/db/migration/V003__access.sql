-- Accounts, roles, tokens.

create sequence account_seq increment by 50;
create table account (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    realm           text    not null check (realm in ('branch','township','county')),
    username        text    not null,
    display_name    text    not null,
    password_hash   text    not null,
    password_set_at timestamptz not null,
    must_change_password boolean not null default false,
    organisation_id bigint  not null,
    scope_path      text    not null,
    member_id       bigint,
    enabled         boolean not null default true,
    failures        integer not null default 0,
    locked_until    timestamptz,
    totp_secret     text,
    totp_last_step  bigint,
    locale          text    not null default 'zh_CN',
    large_print     boolean not null default false,
    created_at      timestamptz not null,
    primary key (county_id, id),
    unique (id),
    unique (county_id, realm, username),
    foreign key (county_id, organisation_id) references organisation (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index account_by_member on account (county_id, member_id) where member_id is not null;
call protect('account', 'own', 'member_id');

create table account_role (
    county_id  bigint not null,
    account_id bigint not null,
    scope_path text   not null,
    role       text   not null check (role in ('MEMBER','BRANCH_OFFICER','TOWNSHIP_OFFICER','TOWNSHIP_APPROVER','COUNTY_OFFICER','COUNTY_APPROVER',
                                               'SYSTEM_ADMINISTRATOR','SECURITY_ADMINISTRATOR','AUDITOR')),
    granted_at timestamptz not null,
    granted_by text   not null,
    primary key (county_id, account_id, role),
    foreign key (county_id, account_id) references account (county_id, id)
);
call protect('account_role', 'by_path', may_delete => true);

create sequence api_token_seq increment by 50;
create table api_token (
    id           bigint not null,
    county_id    bigint not null,
    version      integer not null default 0,
    scope_path   text   not null,
    account_id   bigint not null,
    label        text   not null,
    hash         text   not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, account_id) references account (county_id, id)
);
create index api_token_of on api_token (county_id, account_id);
call protect('api_token', 'by_path');
