-- Registrations (domain §6): one for each full member of a campaign, made by one statement when it opens. The form stands in the row while it is written; each time it is handed in,
-- as it was then is kept beside it.
create sequence registration_seq increment by 50;
create table registration (
    id           bigint  not null,
    county_id    bigint  not null,
    version      integer not null default 0,
    scope_path   text    not null,
    campaign_id  bigint  not null,
    member_id    bigint  not null,
    state        text    not null check (state in ('OPEN','SUBMITTED','RETURNED','VERIFIED','DECLINED','VOID')),
    -- The last day, Beijing's: an extension moves this one row's.
    ends_on      date    not null,
    thought      text    check (length(thought) <= 2000),
    work         text    check (length(work) <= 2000),
    conduct      text    check (length(conduct) <= 2000),
    life         text    check (length(life) <= 2000),
    will         text    check (will in ('STAY','LEAVE')),
    statement    text    check (length(statement) <= 2000),
    from_paper   boolean not null default false,
    saved_at     timestamptz,
    submitted_on date,
    decided_at   timestamptz,
    decided_by   text,
    decision     text    check (length(decision) <= 2000),
    told_before  date,
    told_late    date,
    primary key (county_id, id),
    unique (county_id, campaign_id, member_id),
    check (state in ('OPEN','VOID') or submitted_on is not null),
    check (state not in ('SUBMITTED','VERIFIED','DECLINED') or will is not null),
    check (state <> 'VERIFIED' or will = 'STAY'),
    check (state <> 'DECLINED' or will = 'LEAVE'),
    check (state in ('OPEN','SUBMITTED','VOID') or decided_at is not null and decided_by is not null),
    foreign key (county_id, campaign_id) references campaign (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index registration_by_path on registration (county_id, scope_path collate "C", campaign_id);
create index registration_of_member on registration (county_id, member_id);
create index registration_waiting on registration (county_id, ends_on) where state = 'OPEN';

-- What was done with it, by whom: only ever added. Of a form handed in, all that was in it.
create table registration_step (
    county_id       bigint  not null,
    scope_path      text    not null,
    registration_id bigint  not null,
    member_id       bigint  not null,
    number          integer not null check (number > 0),
    action          text    not null check (action in ('SUBMITTED','RETURNED','VERIFIED','TALKED','DECLINED','EXTENSION_PROPOSED','EXTENSION_GRANTED','EXTENSION_REFUSED',
                                                       'CORRECTION_APPROVED','CORRECTION_REJECTED','VOIDED')),
    note            text,
    form            jsonb,
    done_at         timestamptz not null,
    done_by         text    not null,
    primary key (county_id, registration_id, number),
    check ((action = 'SUBMITTED') = (form is not null)),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create index registration_step_by_path on registration_step (county_id, scope_path collate "C");

-- What a member asks to have corrected of their own data. Put into the ledger once, by whoever approves it.
create sequence registration_correction_seq increment by 50;
create table registration_correction (
    id              bigint not null default nextval('registration_correction_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    registration_id bigint not null,
    member_id       bigint not null,
    field           text   not null check (field in ('NAME','ETHNICITY','EDUCATION','CATEGORY','TELEPHONE','JOINED_ON','FULL_SINCE')),
    after_value     text   not null check (length(after_value) between 1 and 100),
    state           text   not null check (state in ('ASKED','WITHDRAWN','APPROVED','REJECTED')),
    asked_at        timestamptz not null,
    asked_by        text   not null,
    decided_at      timestamptz,
    decided_by      text,
    answer          text   check (length(answer) <= 2000),
    primary key (county_id, id),
    check ((state in ('APPROVED','REJECTED')) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state <> 'REJECTED' or answer is not null),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create unique index registration_correction_asked on registration_correction (county_id, registration_id, field) where state = 'ASKED';
create index registration_correction_by_path on registration_correction (county_id, scope_path collate "C");

-- More time for a good reason: the branch proposes, the township grants.
create sequence registration_extension_seq increment by 50;
create table registration_extension (
    id              bigint not null default nextval('registration_extension_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    registration_id bigint not null,
    member_id       bigint not null,
    until           date   not null,
    reason          text   not null check (length(reason) between 1 and 2000),
    state           text   not null check (state in ('PROPOSED','GRANTED','REFUSED')),
    proposed_at     timestamptz not null,
    proposed_by     text   not null,
    answer          text   check (length(answer) <= 2000),
    decided_at      timestamptz,
    decided_by      text,
    primary key (county_id, id),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state <> 'REFUSED' or answer is not null),
    check (decided_by <> proposed_by),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create unique index registration_extension_proposed on registration_extension (county_id, registration_id) where state = 'PROPOSED';
create index registration_extension_by_path on registration_extension (county_id, scope_path collate "C");

-- The talk with a member who declines (domain §6): by two at least, minuted, and whether the will was confirmed.
create sequence registration_talk_seq increment by 50;
create table registration_talk (
    id              bigint not null default nextval('registration_talk_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    registration_id bigint not null,
    member_id       bigint not null,
    talked_on       date   not null,
    talkers         text   not null check (length(talkers) between 1 and 200),
    minutes         text   not null check (length(minutes) between 1 and 20000),
    confirmed       boolean not null,
    recorded_at     timestamptz not null,
    recorded_by     text   not null,
    primary key (county_id, id),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create index registration_talk_of on registration_talk (county_id, registration_id, id);
create index registration_talk_by_path on registration_talk (county_id, scope_path collate "C");

-- The signed form as a scan: kept whole, never changed.
create sequence registration_paper_seq increment by 50;
create table registration_paper (
    id              bigint not null default nextval('registration_paper_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    registration_id bigint not null,
    member_id       bigint not null,
    name            text   not null,
    media_type      text   not null check (media_type in ('application/pdf','image/jpeg','image/png')),
    content         bytea  not null,
    recorded_at     timestamptz not null,
    recorded_by     text   not null,
    primary key (county_id, id),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create index registration_paper_of on registration_paper (county_id, registration_id, id);
create index registration_paper_by_path on registration_paper (county_id, scope_path collate "C");

-- Members who are away are reached through their contact: on which day, how, and what came of it.
create sequence registration_contact_seq increment by 50;
create table registration_contact (
    id              bigint not null default nextval('registration_contact_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    registration_id bigint not null,
    member_id       bigint not null,
    contacted_on    date   not null,
    through         text   not null check (length(through) between 1 and 200),
    outcome         text   not null check (length(outcome) between 1 and 2000),
    recorded_at     timestamptz not null,
    recorded_by     text   not null,
    primary key (county_id, id),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create index registration_contact_of on registration_contact (county_id, registration_id, id);
create index registration_contact_by_path on registration_contact (county_id, scope_path collate "C");

call protect_own('registration');
call protect_own('registration_step');
call protect_own('registration_correction');
call protect_own('registration_extension');
call protect_own('registration_talk');
call protect_own('registration_paper');
call protect_for_officers('registration_contact');

-- What is asked once a statement and not once a row, as V123 has it: opening writes a row for every member of the county.
do $$
declare
    one record;
begin
    for one in select tablename, policyname, qual from pg_policies
                where schemaname = 'mingping' and '${app}' = any(roles::text[]) and tablename like 'registration%' loop
        execute format('alter policy %I on %I using (%s)', one.policyname, one.tablename,
            regexp_replace(one.qual, '\m(current_county|current_scope_end|current_scope|own_scope_end|own_scope|current_own_member)\(\)', '(select \1())', 'g'));
    end loop;
end $$;

-- A row never becomes another campaign's or another member's; what was added is only taken along when its member moves.
revoke update on registration from ${app}, ${system};
grant update (version, scope_path, state, ends_on, thought, work, conduct, life, will, statement, from_paper, saved_at, submitted_on, decided_at, decided_by, decision, told_before, told_late)
    on registration to ${app}, ${system};
revoke update on registration_step, registration_talk, registration_paper, registration_contact from ${app}, ${system};
grant update (scope_path) on registration_step, registration_talk, registration_paper, registration_contact to ${app}, ${system};
revoke update on registration_correction from ${app}, ${system};
grant update (scope_path, after_value, state, asked_at, asked_by, decided_at, decided_by, answer) on registration_correction to ${app}, ${system};
revoke update on registration_extension from ${app}, ${system};
grant update (scope_path, state, answer, decided_at, decided_by) on registration_extension to ${app}, ${system};

-- A member's account writes its own form, asks for corrections, and hands in; what becomes of it is an office's. The second lock, as V118 has it.
create policy by_offices_added on registration as restrictive for insert to ${app} with check ((select current_own_member()) is null);
create policy by_offices_or_own_form on registration as restrictive for update to ${app} using (true)
    with check ((select current_own_member()) is null or state in ('OPEN', 'RETURNED', 'SUBMITTED'));
create function registration_by_members() returns trigger language plpgsql as $$
begin
    if current_own_member() is not null and ((new.scope_path, new.ends_on, new.decided_at, new.decided_by, new.decision, new.from_paper, new.told_before, new.told_late)
            is distinct from (old.scope_path, old.ends_on, old.decided_at, old.decided_by, old.decision, old.from_paper, old.told_before, old.told_late)
            or new.state <> old.state and new.state <> 'SUBMITTED' or old.state not in ('OPEN', 'RETURNED')) then
        raise exception 'a member''s account does not decide registration %', old.id;
    end if;
    return new;
end $$;
create trigger registration_by_members before update on registration for each row execute function registration_by_members();

create policy own_submission on registration_step as restrictive for insert to ${app} with check ((select current_own_member()) is null or action = 'SUBMITTED');
create policy kept_by_offices on registration_step as restrictive for update to ${app} using ((select current_own_member()) is null);
create policy own_request on registration_correction as restrictive for insert to ${app} with check ((select current_own_member()) is null or state = 'ASKED');
create policy own_request_changed on registration_correction as restrictive for update to ${app}
    using ((select current_own_member()) is null or state = 'ASKED')
    with check ((select current_own_member()) is null or state in ('ASKED', 'WITHDRAWN'));
do $$
declare
    target text;
begin
    foreach target in array array['registration_extension', 'registration_talk', 'registration_paper'] loop
        execute format('create policy by_offices_added on %I as restrictive for insert to ${app} with check ((select current_own_member()) is null)', target);
        execute format('create policy by_offices_changed on %I as restrictive for update to ${app} using ((select current_own_member()) is null)', target);
    end loop;
end $$;

-- Who asked for a change of a member's record, where whoever wrote it was another.
alter table member_event add column asked_by text;
