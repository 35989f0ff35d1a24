-- Campaigns of preparation and registration (domain §6). The whole county reads them; the county alone plans, opens and closes them.
create sequence campaign_seq increment by 50;
create table campaign (
    id                   bigint  not null,
    county_id            bigint  not null,
    version              integer not null default 0,
    scope_path           text    not null,
    name                 text    not null check (length(name) between 1 and 200),
    rule_set             text    not null,
    state                text    not null check (state in ('PLANNED','OPEN','CLOSED')),
    mobilisation_by      date    not null,
    census_by            date    not null check (census_by >= mobilisation_by),
    consultation_by      date    not null check (consultation_by >= mobilisation_by),
    plan_by              date    not null check (plan_by >= consultation_by),
    opens_on             date    not null check (opens_on >= mobilisation_by),
    closes_on            date    not null check (closes_on > opens_on and closes_on >= census_by and closes_on >= plan_by),
    planned_at           timestamptz not null,
    planned_by           text    not null,
    opened_on            date    check (opened_on >= opens_on),
    -- The last day of the term as it was counted at the opening: a rule set or a calendar that changes later moves nobody's.
    registration_ends_on date    check (registration_ends_on > opened_on),
    opened_by            text,
    closed_on            date    check (closed_on > registration_ends_on),
    closed_by            text,
    primary key (county_id, id),
    unique (id),
    check ((state = 'PLANNED') = (opened_on is null)),
    check ((opened_on is null) = (registration_ends_on is null)),
    check ((state = 'CLOSED') = (closed_on is not null)),
    foreign key (county_id, rule_set) references rule_set (county_id, code)
);
call protect('campaign', 'by_county');

-- What each township-tier organisation has to do in it: the county gives all of them at once, each reports its own as done. Who stands here takes part in the campaign.
create table campaign_task (
    county_id       bigint  not null,
    scope_path      text    not null,
    campaign_id     bigint  not null,
    organisation_id bigint  not null,
    phase           text    not null check (phase in ('MOBILISATION','CENSUS','CONSULTATION','PLAN','REGISTRATION')),
    version         integer not null default 0,
    due_on          date    not null,
    done_on         date,
    done_by         text,
    note            text    check (length(note) <= 2000),
    told_before     date,
    told_late       date,
    primary key (county_id, campaign_id, organisation_id, phase),
    check ((done_on is null) = (done_by is null)),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index campaign_task_by_path on campaign_task (county_id, scope_path collate "C", due_on);
create index campaign_task_to_do on campaign_task (county_id, due_on) where done_on is null;
call protect_for_officers('campaign_task');
-- What a task is and whose never changes; the day it is due and what became of it do.
revoke update on campaign_task from ${app}, ${system};
grant update (scope_path, version, due_on, done_on, done_by, note, told_before, told_late) on campaign_task to ${app}, ${system};
-- A county gives tasks; a township reports, and never gives itself any.
create policy given_by_the_county on campaign_task as restrictive for insert to ${app}
    with check (exists (select 1 from campaign c where c.county_id = campaign_task.county_id and c.id = campaign_task.campaign_id and c.scope_path = (select current_scope())));
