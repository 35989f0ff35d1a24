-- A consultation hears each layer, or says in writing why one was not heard; the county reads it beside the plan.
create table consultation_gap (
    county_id       bigint  not null,
    scope_path      text    not null,
    campaign_id     bigint  not null,
    organisation_id bigint  not null,
    layer           text    not null check (layer in ('LEADERS','SECRETARIES','MEMBERS','MASSES')),
    reason          text    not null check (length(reason) between 1 and 500),
    recorded_by     text    not null,
    recorded_at     timestamptz not null,
    primary key (county_id, campaign_id, organisation_id, layer),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index consultation_gap_by_path on consultation_gap (county_id, scope_path collate "C");
call protect_for_officers('consultation_gap');
revoke update on consultation_gap from ${app}, ${system};
grant update (scope_path) on consultation_gap to ${app}, ${system};

-- A meeting or an opinion that was put down wrongly is withdrawn with its reason, and kept.
alter table consultation add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 200), add column withdrawn_by text, add column withdrawn_at timestamptz;
alter table consultation add constraint consultation_withdrawn_check check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by is null));
grant update (withdrawn_reason, withdrawn_by, withdrawn_at) on consultation to ${app}, ${system};

alter table opinion add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 200), add column withdrawn_by text, add column withdrawn_at timestamptz;
alter table opinion drop constraint opinion_state_check;
alter table opinion drop constraint opinion_check;
alter table opinion drop constraint opinion_check1;
alter table opinion add constraint opinion_state_check check (state in ('OPEN','MERGED','ADOPTED','NOT_ADOPTED','WITHDRAWN'));
alter table opinion add constraint opinion_merged_check check (state = 'WITHDRAWN' or (state = 'MERGED') = (merged_into is not null));
alter table opinion add constraint opinion_answered_check check (state = 'WITHDRAWN' or (state in ('ADOPTED','NOT_ADOPTED')) = (answered_at is not null));
alter table opinion add constraint opinion_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_reason is null)
    and (withdrawn_at is null) = (withdrawn_by is null));
