-- Disposition (domain §5). A case is a book of lines that are only ever added; the case's own row says how far it is, so that lists and clocks need not read the book.
-- One by one: the id is the number that stands on a case's papers.
create sequence disposition_case_seq;
create table disposition_case (
    id           bigint  not null default nextval('disposition_case_seq'),
    county_id    bigint  not null,
    version      integer not null default 0,
    scope_path   text    not null,
    member_id    bigint  not null,
    ground       text    not null check (ground in ('UNQUALIFIED','THREE_FAILURES','GRAVE_PROBLEM','OWN_APPLICATION','DECLINED_REGISTRATION')),
    evidence     text,
    evidence_id  bigint,
    state        text    not null check (state in ('OPEN','IN_EDUCATION','EVALUATED','PROPOSED','PASSED','REVIEWED','DECIDED','SERVED','RECTIFYING','REFORMED','TAKEN_BACK',
                                                   'FILED','SEALED','CLOSED')),
    state_since  date    not null,
    disposition  text    check (disposition in ('CLOSED_AS_QUALIFIED','RECTIFICATION','PERSUADED_WITHDRAWAL','REMOVAL','DIRECT_REMOVAL','SELF_WITHDRAWAL_REMOVAL',
                                                'VOLUNTARY_WITHDRAWAL')),
    opened_on    date    not null,
    decided_on   date,
    effective_on date,
    closed_on    date,
    lines        integer not null check (lines > 0),
    primary key (county_id, id),
    unique (id),
    check ((evidence is null) = (evidence_id is null)),
    check (state not in ('DECIDED','SERVED','RECTIFYING') or decided_on is not null and disposition is not null),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index disposition_case_by_path on disposition_case (county_id, scope_path collate "C", state, id);
create index disposition_case_of on disposition_case (county_id, member_id);
-- One ground opens one case: while it runs, and for the same evidence ever.
create unique index disposition_case_running on disposition_case (county_id, member_id, ground)
    where state in ('OPEN','IN_EDUCATION','EVALUATED','PROPOSED','PASSED','REVIEWED','DECIDED','SERVED','RECTIFYING');
create unique index disposition_case_evidence on disposition_case (county_id, evidence, evidence_id) where evidence is not null;
call protect_own('disposition_case');

-- The book. Who acted stands in it by membership or account and by the name of that day.
create table case_entry (
    county_id    bigint  not null,
    scope_path   text    not null,
    case_id      bigint  not null,
    member_id    bigint  not null,
    number       integer not null check (number > 0),
    action       text    not null,
    fact         jsonb   not null,
    happened_on  date    not null,
    actor_kind   text    check (actor_kind in ('MEMBER','ACCOUNT')),
    actor_number bigint,
    actor_name   text,
    actor_role   text,
    account_id   bigint,
    signature    text    not null,
    entered_at   timestamptz not null,
    state_after  text    not null,
    primary key (county_id, case_id, number),
    check (action = 'OPEN' or actor_kind is not null and actor_number is not null and actor_name is not null),
    foreign key (county_id, case_id) references disposition_case (county_id, id)
);
create index case_entry_by_path on case_entry (county_id, scope_path collate "C", case_id);
call protect_own('case_entry');
-- A line stays as it was written. What follows the member is where it lies, and that alone.
revoke update on case_entry from ${app};
grant update (scope_path) on case_entry to ${app};

-- Who has which part in which case, for those who are not its office: educators and helpers find the case by it, and nobody else of their branch does.
create table case_part (
    county_id  bigint not null,
    scope_path text   not null,
    case_id    bigint not null,
    member_id  bigint not null,
    part       text   not null check (part in ('EDUCATOR','HELPER')),
    since      date   not null,
    until      date,
    primary key (county_id, case_id, member_id, part),
    foreign key (county_id, case_id) references disposition_case (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index case_part_of on case_part (county_id, member_id);
create index case_part_by_path on case_part (county_id, scope_path collate "C", case_id);
call protect_own('case_part');

-- What runs in a case and by when; made anew after every act and every night. What runs no more stays as that, with what was told of it.
create table case_clock (
    county_id   bigint  not null,
    scope_path  text    not null,
    case_id     bigint  not null,
    member_id   bigint  not null,
    kind        text    not null,
    number      integer not null,
    due_on      date    not null,
    provisional boolean not null,
    running     boolean not null default true,
    told_before date,
    told_late   date,
    told_above  date,
    primary key (county_id, case_id, kind, number),
    foreign key (county_id, case_id) references disposition_case (county_id, id)
);
create index case_clock_by_path on case_clock (county_id, scope_path collate "C", due_on) where running;
call protect_for_officers('case_clock');

-- Scans and papers in the case's file: kept whole, never changed.
create sequence case_paper_seq increment by 50;
create table case_paper (
    id          bigint  not null default nextval('case_paper_seq'),
    county_id   bigint  not null,
    scope_path  text    not null,
    case_id     bigint  not null,
    member_id   bigint  not null,
    kind        text    not null,
    number      integer,
    name        text    not null,
    media_type  text    not null check (media_type in ('application/pdf','image/jpeg','image/png')),
    sha256      bytea   not null check (length(sha256) = 32),
    content     bytea   not null,
    recorded_at timestamptz not null,
    recorded_by text    not null,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, case_id) references disposition_case (county_id, id)
);
create index case_paper_of on case_paper (county_id, case_id, id);
create index case_paper_by_path on case_paper (county_id, scope_path collate "C", case_id);
call protect_for_officers('case_paper');
revoke update on case_paper from ${app};
grant update (scope_path) on case_paper to ${app};

-- A row says where its case stands and where it lies; whose case it is, on what ground and since when never changes, whoever asks.
revoke update on disposition_case from ${app};
grant update (version, scope_path, state, state_since, disposition, decided_on, effective_on, closed_on, lines) on disposition_case to ${app};
revoke update on case_part from ${app};
grant update (scope_path, until) on case_part to ${app};

-- What a member's account does in a case adds a line, and may take an application back; how far the case is it moves no further.
create function case_row_by_members() returns trigger language plpgsql as $$
begin
    if current_own_member() is not null and ((new.disposition, new.decided_on, new.effective_on, new.closed_on, new.scope_path)
            is distinct from (old.disposition, old.decided_on, old.effective_on, old.closed_on, old.scope_path)
            or new.lines not in (old.lines, old.lines + 1)
            or new.state <> old.state and (new.state <> 'TAKEN_BACK' or old.ground <> 'OWN_APPLICATION' or old.member_id <> current_own_member())) then
        raise exception 'a member''s account does not move case %', old.id;
    end if;
    return new;
end $$;
create trigger case_row_by_members before update on disposition_case for each row execute function case_row_by_members();

-- Who educates in a case or helps in it sees its row and what was done by the plan, until the case is closed.
create policy by_offices_added on disposition_case as restrictive for insert to ${app} with check ((select current_own_member()) is null);
create policy by_offices_added on case_part as restrictive for insert to ${app} with check ((select current_own_member()) is null);
create policy by_offices_changed on case_part as restrictive for update to ${app} using ((select current_own_member()) is null);

create policy of_educators on disposition_case for select to ${app} using (county_id = (select current_county()) and state <> 'CLOSED' and exists (
    select 1 from case_part p where p.county_id = disposition_case.county_id and p.case_id = disposition_case.id and p.member_id = (select current_own_member()) and p.until is null));
create policy followed_by_educators on disposition_case for update to ${app} using (county_id = (select current_county()) and state in ('IN_EDUCATION', 'EVALUATED') and exists (
    select 1 from case_part p where p.county_id = disposition_case.county_id and p.case_id = disposition_case.id and p.member_id = (select current_own_member()) and p.part = 'EDUCATOR'
        and p.until is null));
create policy of_educators on case_entry for select to ${app} using (county_id = (select current_county())
    and action in ('APPOINT_EDUCATORS','HOLD_SESSION','PLAN_RECTIFICATION','REACH_MILESTONE','PLAN_FOLLOW_UP','VISIT') and exists (
    select 1 from case_part p where p.county_id = case_entry.county_id and p.case_id = case_entry.case_id and p.member_id = (select current_own_member()) and p.until is null)
    and exists (select 1 from disposition_case c where c.county_id = case_entry.county_id and c.id = case_entry.case_id and c.state <> 'CLOSED'));
create policy added_by_educators on case_entry for insert to ${app} with check (county_id = (select current_county()) and action = 'HOLD_SESSION' and exists (
    select 1 from case_part p where p.county_id = case_entry.county_id and p.case_id = case_entry.case_id and p.member_id = (select current_own_member()) and p.part = 'EDUCATOR'
        and p.until is null));

-- A line lies in the book of that member's case and in no other; a member's account adds to its own what is a member's to say, an educator's to another's the sessions.
create policy in_its_book on case_entry as restrictive for insert to ${app} with check (exists (
    select 1 from disposition_case c where c.county_id = case_entry.county_id and c.id = case_entry.case_id and c.member_id = case_entry.member_id and c.scope_path = case_entry.scope_path));
create policy own_words_added on case_entry as restrictive for insert to ${app}
    with check ((select current_own_member()) is null or case when member_id = (select current_own_member()) then action in ('STATE', 'APPEAL', 'TAKE_BACK') else action = 'HOLD_SESSION' end);
create policy kept_in_its_book on case_entry as restrictive for update to ${app} using ((select current_own_member()) is null);
