-- Study and talks (谈心谈话): what was said to whom is the branch's record, and no member's account reads it.
create sequence talk_seq increment by 50;
create table talk (
    id              bigint not null default nextval('talk_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    organisation_id bigint not null,
    kind            text   not null check (kind in ('STUDY','TALK')),
    held_on         date   not null,
    led_by          text   not null,
    content         text   not null,
    recorded_by     text   not null,
    recorded_at     timestamptz not null,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index talk_by_branch on talk (county_id, scope_path collate "C", held_on);
call protect_for_officers('talk');

create table talk_member (
    county_id  bigint not null,
    scope_path text   not null,
    talk_id    bigint not null,
    member_id  bigint not null,
    primary key (county_id, talk_id, member_id),
    foreign key (county_id, talk_id) references talk (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
call protect_for_officers('talk_member');
