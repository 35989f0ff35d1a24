-- Organisations, members, what happened to them. Identifiers come from sequences (50 at a time: Hibernate's pooled optimizer).

create sequence organisation_seq increment by 50;
create table organisation (
    id            bigint      not null,
    county_id     bigint      not null,
    version       integer     not null default 0,
    code          text        not null,
    name          text        not null,
    kind          text        not null check (kind in ('COUNTY_COMMITTEE','TOWNSHIP','DEVELOPMENT_ZONE','NEW_DISTRICT','COUNTY_DEPARTMENT','BRANCH')),
    superior_id   bigint,
    scope_path    text        not null check (scope_path ~ '^/([^/]+/)+$'),
    established_on date       not null,
    dissolved_on  date,
    primary key (county_id, id),
    unique (id),
    unique (county_id, code),
    foreign key (county_id, superior_id) references organisation (county_id, id)
);
create index organisation_by_path on organisation (county_id, scope_path collate "C");
create index organisation_by_superior on organisation (county_id, superior_id);

alter table organisation enable row level security;
-- An organisation sees what is under it, and the names of those above it.
create policy readable on organisation for select to ${app} using (county_id = current_county() and (
    (scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C")
    or starts_with(current_scope(), scope_path)));
create policy inserted on organisation for insert to ${app} with check (county_id = current_county()
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
create policy updated on organisation for update to ${app} using (county_id = current_county()
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
create policy everything on organisation to ${system} using (true);
grant select, insert, update on organisation to ${app}, ${system};

-- Names and superiors by date. valid_to is exclusive; NULL is today's.
create sequence organisation_history_seq increment by 50;
create table organisation_history (
    id              bigint not null default nextval('organisation_history_seq'),
    county_id       bigint not null,
    organisation_id bigint not null,
    scope_path      text   not null,
    name            text   not null,
    superior_id     bigint,
    valid_from      date   not null,
    valid_to        date   check (valid_to >= valid_from),
    recorded_at     timestamptz not null,
    recorded_by     text   not null,
    primary key (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index organisation_history_of on organisation_history (county_id, organisation_id, valid_from);
call protect('organisation_history', 'by_path');

create sequence member_seq increment by 50;
create table member (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    organisation_id bigint  not null,
    scope_path      text    not null,
    id_number       text    not null check (id_number ~ '^[0-9]{17}[0-9X]$'),
    id_reversed     text    collate "C" not null generated always as (reverse(id_number)) stored,
    name            text    collate "C" not null,
    pinyin          text    collate "C" not null,
    initials        text    collate "C" not null,
    gender          text    not null check (gender in ('MALE','FEMALE')),
    ethnicity       text,
    birth_date      date    not null,
    education       text,
    joined_on       date    not null,
    full_since      date    check (full_since >= joined_on),
    status          text    not null check (status in ('FULL','PROBATIONARY','FORMER')),
    category        text    not null check (category in ('RURAL','COMMUNITY','AGENCY','ENTERPRISE','RETIRED','STUDENT')),
    telephone       text,
    floating        boolean not null,
    dues_base       numeric(12,2) check (dues_base >= 0),
    remark          text,
    recorded_at     timestamptz not null,
    primary key (county_id, id),
    unique (id),
    unique (county_id, id_number),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index member_by_branch on member (county_id, scope_path collate "C", id);
create index member_by_name on member (county_id, name, id);
create index member_by_pinyin on member (county_id, pinyin, id);
create index member_by_initials on member (county_id, initials, id);
create index member_by_id_tail on member (county_id, id_reversed, id);
call protect('member', 'own', 'id');

-- What changed in a member's record, one row a field: kind is the field's name in lower case, or 'imported', 'transferred'.
create sequence member_event_seq increment by 50;
create table member_event (
    id           bigint not null default nextval('member_event_seq'),
    county_id    bigint not null,
    scope_path   text   not null,
    member_id    bigint not null,
    kind         text   not null,
    before_value text,
    after_value  text,
    happened_on  date   not null,
    recorded_at  timestamptz not null,
    recorded_by  text   not null,
    primary key (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index member_event_of on member_event (county_id, member_id, id);
call protect('member_event', 'own');

create sequence sanction_seq increment by 50;
create table sanction (
    id          bigint  not null default nextval('sanction_seq'),
    county_id   bigint  not null,
    version     integer not null default 0,
    scope_path  text    not null,
    member_id   bigint  not null,
    kind        text    not null check (kind in ('WARNING','SERIOUS_WARNING','REMOVAL_FROM_POSTS','PROBATION_ONE_YEAR','PROBATION_TWO_YEARS','EXPULSION','ADMINISTRATIVE')),
    decided_on  date    not null,
    document_no text,
    recorded_at timestamptz not null,
    primary key (county_id, id),
    unique (county_id, member_id, kind, decided_on),
    foreign key (county_id, member_id) references member (county_id, id)
);
call protect('sanction', 'own');

create sequence annual_grade_seq increment by 50;
create table annual_grade (
    id          bigint  not null default nextval('annual_grade_seq'),
    county_id   bigint  not null,
    version     integer not null default 0,
    scope_path  text    not null,
    member_id   bigint  not null,
    year        integer not null check (year between 1921 and 2999),
    grade       text    not null check (grade in ('EXCELLENT','QUALIFIED','BASICALLY_QUALIFIED','UNQUALIFIED')),
    source      text    not null check (source in ('IMPORTED','CYCLE')),
    recorded_at timestamptz not null,
    primary key (county_id, id),
    unique (county_id, member_id, year),
    foreign key (county_id, member_id) references member (county_id, id)
);
call protect('annual_grade', 'own');
