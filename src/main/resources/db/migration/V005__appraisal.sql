-- Rule sets, cycles, branch appraisals and what each member got.

create sequence rule_set_seq increment by 50;
create table rule_set (
    id         bigint  not null,
    county_id  bigint  not null,
    version    integer not null default 0,
    scope_path text    not null,
    code       text    not null,
    name       text    not null,
    parameters text    not null,
    state      text    not null check (state in ('DRAFT','ADOPTED')),
    created_at timestamptz not null,
    created_by text    not null,
    adopted_at timestamptz,
    adopted_by text,
    primary key (county_id, id),
    unique (id),
    unique (county_id, code)
);
call protect('rule_set', 'by_county');

create sequence cycle_seq increment by 50;
create table cycle (
    id          bigint  not null,
    county_id   bigint  not null,
    version     integer not null default 0,
    scope_path  text    not null,
    year        integer not null,
    half        text    not null check (half in ('H1','H2')),
    rule_set_id bigint  not null,
    opened_at   timestamptz not null,
    opened_by   text    not null,
    primary key (county_id, id),
    unique (id),
    unique (county_id, year, half),
    foreign key (county_id, rule_set_id) references rule_set (county_id, id)
);
call protect('cycle', 'by_county');

-- A rule set that a cycle uses can never change again.
create function rule_set_is_immutable_once_used() returns trigger language plpgsql security definer set search_path = mingping as $$
begin
    if (old.parameters, old.code) is distinct from (new.parameters, new.code)
       and (old.state = 'ADOPTED' or exists (select 1 from cycle c where c.county_id = old.county_id and c.rule_set_id = old.id)) then
        raise exception 'rule set % is in use and immutable', old.code;
    end if;
    return new;
end $$;
create trigger rule_set_immutable before update on rule_set for each row execute function rule_set_is_immutable_once_used();

create sequence branch_appraisal_seq increment by 50;
create table branch_appraisal (
    id                  bigint  not null,
    county_id           bigint  not null,
    version             integer not null default 0,
    scope_path          text    not null,
    cycle_id            bigint  not null,
    organisation_id     bigint  not null,
    branch_code         text    not null,
    branch_name         text    not null,
    township_id         bigint  not null,
    township_code       text    not null,
    township_name       text    not null,
    phase               text    not null check (phase in ('SELF_ASSESSMENT','BALLOT','COMMITTEE_REVIEW','GENERAL_MEETING','EXAMINATION','PUBLICITY','CONFIRMED')),
    phase_since         timestamptz not null,
    roll_frozen_at      timestamptz,
    mass_representatives integer check (mass_representatives >= 0),
    sheets_issued       integer check (sheets_issued >= 0),
    sheets_returned     integer check (sheets_returned between 0 and sheets_issued),
    tallied_at          timestamptz,
    reviewed_by         text,
    meeting_on          date,
    meeting_entitled    integer,
    meeting_present     integer,
    meeting_in_favour   integer,
    posted_on           date,
    publicity_ends_on   date,
    publicity_provisional boolean,
    confirmed_on        date,
    primary key (county_id, id),
    unique (id),
    unique (county_id, cycle_id, organisation_id),
    foreign key (county_id, cycle_id) references cycle (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index branch_appraisal_by_path on branch_appraisal (county_id, cycle_id, scope_path collate "C");
call protect('branch_appraisal', 'by_path');

-- A member in one branch appraisal: the frozen rolls, the totals, what was proposed, examined and determined.
create sequence member_appraisal_seq increment by 50;
create table member_appraisal (
    id                   bigint  not null,
    county_id            bigint  not null,
    version              integer not null default 0,
    scope_path           text    not null,
    cycle_id             bigint  not null,
    branch_appraisal_id  bigint  not null,
    member_id            bigint  not null,
    name                 text    collate "C" not null,
    status               text    not null check (status in ('FULL','PROBATIONARY')),
    may_vote             boolean not null,
    excellent            integer check (excellent >= 0),
    qualified            integer check (qualified >= 0),
    basically_qualified  integer check (basically_qualified >= 0),
    unqualified          integer check (unqualified >= 0),
    abstained            integer check (abstained >= 0),
    proposed_grade       text    check (proposed_grade in ('QUALIFIED','BASICALLY_QUALIFIED')),
    proposal_reason      text,
    referred             boolean not null default false,
    referral_evidence    text,
    examination          text    check (examination in ('CONFIRMED','CLEARED')),
    examination_reason   text,
    examined_by          text,
    examined_at          timestamptz,
    county_confirmed_by  text,
    county_confirmed_at  timestamptz,
    county_opinion       text,
    quota_standing       text    check (quota_standing in ('ADMITTED','TIED','NOT_ADMITTED')),
    quota_chosen         boolean,
    quota_reason         text,
    grade_by_votes       text,
    outcome              text    check (outcome in ('GRADED','EXAMINATION_REQUIRED','COMMENT_ONLY','INDETERMINATE','NOT_A_MEMBER')),
    grade                text    check (grade in ('EXCELLENT','QUALIFIED','BASICALLY_QUALIFIED','UNQUALIFIED')),
    derivation           text,
    comment              text,
    told_on              date,
    told_by              text,
    excused              boolean not null default false,
    excuse_reason        text,
    opinion_heard        text,
    result_told_on       date,
    primary key (county_id, id),
    unique (id),
    unique (county_id, branch_appraisal_id, member_id),
    foreign key (county_id, branch_appraisal_id) references branch_appraisal (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id),
    check ((outcome = 'GRADED') = (grade is not null))
);
create index member_appraisal_by_cycle on member_appraisal (county_id, cycle_id, scope_path collate "C", id);
create index member_appraisal_of_member on member_appraisal (county_id, member_id);
call protect('member_appraisal', 'own', may_delete => true);

create sequence self_assessment_seq increment by 50;
create table self_assessment (
    id                  bigint  not null,
    county_id           bigint  not null,
    version             integer not null default 0,
    scope_path          text    not null,
    member_appraisal_id bigint  not null,
    member_id           bigint  not null,
    thought             text    not null default '',
    work                text    not null default '',
    conduct             text    not null default '',
    life                text    not null default '',
    declared_grade      text    check (declared_grade in ('EXCELLENT','QUALIFIED','BASICALLY_QUALIFIED','UNQUALIFIED')),
    from_paper          boolean not null,
    entered_by          text    not null,
    submitted_at        timestamptz,
    primary key (county_id, id),
    unique (id),
    unique (county_id, member_appraisal_id),
    foreign key (county_id, member_appraisal_id) references member_appraisal (county_id, id)
);
call protect('self_assessment', 'own');

-- Totals typed from paper: two sheets by two people, compared, never shown to one another.
create sequence tally_entry_seq increment by 50;
create table tally_entry (
    id                  bigint  not null,
    county_id           bigint  not null,
    version             integer not null default 0,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    account_id          bigint  not null,
    entered_by          text    not null,
    entered_at          timestamptz not null,
    sheets_issued       integer not null,
    sheets_returned     integer not null,
    rows                text    not null,
    primary key (county_id, id),
    unique (id),
    unique (county_id, branch_appraisal_id, account_id),
    foreign key (county_id, branch_appraisal_id) references branch_appraisal (county_id, id)
);
call protect('tally_entry', 'by_path', may_delete => true);

-- What is done with the pool of one township-tier organisation in one cycle.
create table quota_application (
    county_id    bigint not null,
    scope_path   text   not null,
    cycle_id     bigint not null,
    township_id  bigint not null,
    township_code text  not null,
    members      integer not null,
    slots        integer not null,
    applied_at   timestamptz not null,
    tie_decided_by text,
    tie_reason   text,
    primary key (county_id, cycle_id, township_id),
    foreign key (county_id, cycle_id) references cycle (county_id, id)
);
call protect('quota_application', 'by_path');

-- What is posted: a document of its own, so that a branch's members see it without seeing anyone's votes.
create sequence publicity_item_seq increment by 50;
create table publicity_item (
    id                  bigint not null default nextval('publicity_item_seq'),
    county_id           bigint not null,
    scope_path          text   not null,
    branch_appraisal_id bigint not null,
    member_appraisal_id bigint not null,
    name                text   not null,
    outcome             text   not null,
    grade               text,
    posted_on           date   not null,
    withdrawn_on        date,
    primary key (county_id, id),
    foreign key (county_id, branch_appraisal_id) references branch_appraisal (county_id, id)
);
create index publicity_item_of on publicity_item (county_id, branch_appraisal_id);
call protect('publicity_item', 'by_path');

create sequence objection_seq increment by 50;
create table objection (
    id                  bigint  not null,
    county_id           bigint  not null,
    version             integer not null default 0,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    member_appraisal_id bigint  not null,
    raised_by           text    not null,
    raised_on           date    not null,
    content             text    not null,
    answer              text,
    upheld              boolean,
    answered_by         text,
    answered_on         date,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, member_appraisal_id) references member_appraisal (county_id, id)
);
create index objection_of on objection (county_id, branch_appraisal_id);
call protect('objection', 'by_path');
