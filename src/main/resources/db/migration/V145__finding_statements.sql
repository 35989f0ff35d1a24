-- What a member states of a finding about them, before it is decided: the right to be heard. Added to, never changed; what was heard in person a branch officer writes down.
create sequence finding_statement_seq increment by 50;
create table finding_statement (
    id          bigint  not null default nextval('finding_statement_seq'),
    county_id   bigint  not null,
    scope_path  text    not null,
    finding_id  bigint  not null,
    member_id   bigint  not null,
    content     text    not null check (length(content) between 1 and 2000),
    -- Whether an officer wrote down what the member said; otherwise the member wrote it.
    oral        boolean not null,
    recorded_at timestamptz not null,
    recorded_by text    not null,
    primary key (county_id, id),
    foreign key (county_id, finding_id) references finding (county_id, id)
);
create index finding_statement_of on finding_statement (county_id, finding_id, id);
create index finding_statement_by_path on finding_statement (county_id, scope_path collate "C");
call protect_own('finding_statement');
revoke update on finding_statement from ${app}, ${system};
-- But for the member's place in the tree.
grant update (scope_path) on finding_statement to ${app}, ${system};

-- The second lock, as V118 has it: a member's account adds its own words to an open finding about itself, and nothing else.
create policy by_offices_or_own_words on finding_statement as restrictive for insert to ${app}
    with check ((select current_own_member()) is null or member_id = (select current_own_member()) and not oral
        and exists (select from finding f where f.county_id = finding_statement.county_id and f.id = finding_statement.finding_id
                       and f.member_id = finding_statement.member_id and f.decided_at is null));
create policy by_offices_changed on finding_statement as restrictive for update to ${app} using ((select current_own_member()) is null);

-- With their words a member may lay papers beside their own open finding.
alter policy by_offices_added on finding_paper
    with check ((select current_own_member()) is null or member_id = (select current_own_member())
        and exists (select from finding f where f.county_id = finding_paper.county_id and f.id = finding_paper.finding_id
                       and f.member_id = finding_paper.member_id and f.decided_at is null));

-- How many of the member's statements lay before whoever decided; of what was decided before there were any, nothing is said.
alter table finding add column statements_heard integer check (statements_heard >= 0);
