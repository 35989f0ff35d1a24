-- How each township-tier organisation prepares within a campaign (domain §6): mobilisation, census, consultation, plan. All of it is officers' work: a member's account sees none of it.

-- Meetings held and notices given, with how many people each reached. What was put down wrongly is withdrawn with its reason, never changed.
create sequence mobilisation_seq increment by 50;
create table mobilisation (
    id               bigint  not null default nextval('mobilisation_seq'),
    county_id        bigint  not null,
    scope_path       text    not null,
    campaign_id      bigint  not null,
    organisation_id  bigint  not null,
    kind             text    not null check (kind in ('MEETING','NOTICE')),
    held_on          date    not null,
    title            text    not null check (length(title) between 1 and 200),
    content          text    not null check (length(content) between 1 and 2000),
    reached          integer not null check (reached between 1 and 1000000),
    recorded_by      text    not null,
    recorded_at      timestamptz not null,
    withdrawn_reason text    check (length(withdrawn_reason) between 1 and 200),
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    primary key (county_id, id),
    unique (id),
    check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by is null)),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index mobilisation_of on mobilisation (county_id, campaign_id, organisation_id, held_on);
create index mobilisation_by_path on mobilisation (county_id, scope_path collate "C");
call protect_for_officers('mobilisation');
revoke update on mobilisation from ${app}, ${system};
grant update (scope_path, withdrawn_reason, withdrawn_by, withdrawn_at) on mobilisation to ${app}, ${system};

-- What a branch says about its own members: drawn from the records when the township begins, completed and signed off by the branch, checked by the township.
create sequence census_sheet_seq increment by 50;
create table census_sheet (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    campaign_id     bigint  not null,
    organisation_id bigint  not null,
    township_id     bigint  not null,
    state           text    not null check (state in ('OPEN','SIGNED','ACCEPTED')),
    changes         integer not null default 0,
    drawn_at        timestamptz not null,
    signed_by       text,
    signed_at       timestamptz,
    checked_by      text,
    checked_at      timestamptz,
    return_reason   text    check (length(return_reason) between 1 and 2000),
    primary key (county_id, id),
    unique (id),
    unique (county_id, campaign_id, organisation_id),
    check ((state = 'OPEN') or signed_at is not null),
    check ((state <> 'ACCEPTED') or checked_at is not null),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id),
    foreign key (county_id, township_id) references organisation (county_id, id)
);
create index census_sheet_by_path on census_sheet (county_id, scope_path collate "C");
create index census_sheet_of on census_sheet (county_id, campaign_id, township_id);
call protect_for_officers('census_sheet');

-- One member under one of the three failures or one sanction. An entry is never taken away: the branch strikes it, with its reason.
create sequence census_entry_seq increment by 50;
create table census_entry (
    id          bigint  not null default nextval('census_entry_seq'),
    county_id   bigint  not null,
    scope_path  text    not null,
    sheet_id    bigint  not null,
    member_id   bigint  not null,
    ground      text    not null check (ground in ('FINDING','SANCTION')),
    kind        text    not null,
    since       date    not null,
    added       boolean not null,
    struck      boolean not null default false,
    -- Why it was added, why it was struck, or why it stands although the records no longer say so.
    explanation text    check (length(explanation) between 1 and 500),
    recorded_by text    not null,
    recorded_at timestamptz not null,
    primary key (county_id, id),
    unique (county_id, sheet_id, member_id, ground, kind, since),
    check (not (added or struck) or explanation is not null),
    foreign key (county_id, sheet_id) references census_sheet (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index census_entry_by_path on census_entry (county_id, scope_path collate "C");
call protect_for_officers('census_entry');
revoke update on census_entry from ${app}, ${system};
grant update (scope_path, struck, explanation, recorded_by, recorded_at) on census_entry to ${app}, ${system};

-- Meetings in which people were asked, by layer and by kind of member.
create sequence consultation_seq increment by 50;
create table consultation (
    id              bigint  not null default nextval('consultation_seq'),
    county_id       bigint  not null,
    scope_path      text    not null,
    campaign_id     bigint  not null,
    organisation_id bigint  not null,
    held_on         date    not null,
    layer           text    not null check (layer in ('LEADERS','SECRETARIES','MEMBERS','MASSES')),
    category        text    not null check (category in ('EVERYONE','RURAL','COMMUNITY','AGENCY','ENTERPRISE','RETIRED','STUDENT','FLOATING')),
    place           text    not null check (length(place) between 1 and 200),
    led_by          text    not null check (length(led_by) between 1 and 200),
    participants    integer not null check (participants between 1 and 100000),
    recorded_by     text    not null,
    recorded_at     timestamptz not null,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index consultation_of on consultation (county_id, campaign_id, organisation_id, held_on);
create index consultation_by_path on consultation (county_id, scope_path collate "C");
call protect_for_officers('consultation');
revoke update on consultation from ${app}, ${system};
grant update (scope_path) on consultation to ${app}, ${system};

-- What was said there: of whom nothing is kept but the group. Answered once, with those merged into it.
create sequence opinion_seq increment by 50;
create table opinion (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    campaign_id     bigint  not null,
    organisation_id bigint  not null,
    consultation_id bigint  not null,
    subject         text    not null check (subject in ('STANDARDS','PROCEDURE','EXIT')),
    content         text    not null check (length(content) between 1 and 500),
    state           text    not null check (state in ('OPEN','MERGED','ADOPTED','NOT_ADOPTED')),
    merged_into     bigint,
    answer          text    check (length(answer) between 1 and 500),
    answered_by     text,
    answered_at     timestamptz,
    -- The draft of the rule set into whose annex it went.
    drafted_into    text,
    recorded_by     text    not null,
    recorded_at     timestamptz not null,
    primary key (county_id, id),
    unique (id),
    check ((state = 'MERGED') = (merged_into is not null)),
    check ((state in ('ADOPTED','NOT_ADOPTED')) = (answered_at is not null)),
    check (answered_at is null or answer is not null and answered_by is not null),
    check (drafted_into is null or state = 'ADOPTED'),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id),
    foreign key (county_id, consultation_id) references consultation (county_id, id),
    foreign key (county_id, merged_into) references opinion (county_id, id),
    foreign key (county_id, drafted_into) references rule_set (county_id, code)
);
create index opinion_of on opinion (county_id, campaign_id, organisation_id, id);
create index opinion_by_path on opinion (county_id, scope_path collate "C");
call protect_for_officers('opinion');

-- Papers beside a meeting or a notice: kept whole, never changed.
create sequence preparation_paper_seq increment by 50;
create table preparation_paper (
    id              bigint not null default nextval('preparation_paper_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    mobilisation_id bigint,
    consultation_id bigint,
    name            text   not null,
    media_type      text   not null check (media_type in ('application/pdf','image/jpeg','image/png')),
    content         bytea  not null,
    recorded_at     timestamptz not null,
    recorded_by     text   not null,
    primary key (county_id, id),
    check (num_nonnulls(mobilisation_id, consultation_id) = 1),
    foreign key (county_id, mobilisation_id) references mobilisation (county_id, id),
    foreign key (county_id, consultation_id) references consultation (county_id, id)
);
create index preparation_paper_of_mobilisation on preparation_paper (county_id, mobilisation_id);
create index preparation_paper_of_consultation on preparation_paper (county_id, consultation_id);
create index preparation_paper_by_path on preparation_paper (county_id, scope_path collate "C");
call protect_for_officers('preparation_paper');
revoke update on preparation_paper from ${app}, ${system};
grant update (scope_path) on preparation_paper to ${app}, ${system};

-- The plan as it is being written, and each version as it was handed in: what the county read stays as it was.
create sequence preparation_plan_seq increment by 50;
create table preparation_plan (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    campaign_id     bigint  not null,
    organisation_id bigint  not null,
    state           text    not null check (state in ('DRAFT','SUBMITTED','RETURNED','ACCEPTED')),
    aims            text    not null check (length(aims) <= 5000),
    content         text    not null check (length(content) <= 5000),
    method          text    not null check (length(method) <= 5000),
    milestones      text    not null,
    number          integer not null check (number >= 0),
    written_by      text    not null,
    written_at      timestamptz not null,
    primary key (county_id, id),
    unique (id),
    unique (county_id, campaign_id, organisation_id),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index preparation_plan_by_path on preparation_plan (county_id, scope_path collate "C");
call protect_for_officers('preparation_plan');

create table preparation_plan_version (
    county_id    bigint  not null,
    scope_path   text    not null,
    plan_id      bigint  not null,
    number       integer not null check (number >= 1),
    aims         text    not null,
    content      text    not null,
    method       text    not null,
    milestones   text    not null,
    submitted_by text    not null,
    submitted_at timestamptz not null,
    reviewed_by  text,
    reviewed_at  timestamptz,
    accepted     boolean,
    reason       text    check (length(reason) between 1 and 2000),
    primary key (county_id, plan_id, number),
    check ((reviewed_at is null) = (accepted is null) and (reviewed_at is null) = (reviewed_by is null)),
    check (accepted is distinct from false or reason is not null),
    foreign key (county_id, plan_id) references preparation_plan (county_id, id)
);
create index preparation_plan_version_by_path on preparation_plan_version (county_id, scope_path collate "C");
call protect_for_officers('preparation_plan_version');
revoke update on preparation_plan_version from ${app}, ${system};
grant update (scope_path, reviewed_by, reviewed_at, accepted, reason) on preparation_plan_version to ${app}, ${system};
-- Who hands a version in is the township, who reviews it the county: a township's own hand never fills the review.
create policy reviewed_by_the_county on preparation_plan_version as restrictive for update to ${app}
    using (exists (select 1 from campaign c join preparation_plan p on p.county_id = c.county_id and p.campaign_id = c.id
                    where p.county_id = preparation_plan_version.county_id and p.id = preparation_plan_version.plan_id and c.scope_path = (select current_scope())));
create policy handed_in_unreviewed on preparation_plan_version as restrictive for insert to ${app} with check (reviewed_at is null);
