-- Floating members (domain §3): where they are, who is in touch with them, and the hand-shake with the branch at the place.
create sequence floating_stay_seq increment by 50;
create table floating_stay (
    id              bigint  not null,
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    organisation_id bigint  not null,
    member_id       bigint  not null,
    away_to         text    not null,
    since           date    not null,
    contact_person  text    not null,
    contact_number  text,
    -- The organisation at the place: a branch of this county, which is asked, or the name of one outside it.
    host_id         bigint,
    host_name       text,
    ended_on        date    check (ended_on >= since),
    recorded_by     text    not null,
    recorded_at     timestamptz not null,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, organisation_id) references organisation (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create unique index floating_stay_open on floating_stay (county_id, member_id) where ended_on is null;
create index floating_stay_by_branch on floating_stay (county_id, scope_path collate "C");
call protect_own('floating_stay');

create sequence floating_contact_seq increment by 50;
create table floating_contact (
    id           bigint not null default nextval('floating_contact_seq'),
    county_id    bigint not null,
    scope_path   text   not null,
    stay_id      bigint not null,
    member_id    bigint not null,
    contacted_on date   not null,
    way          text   not null check (way in ('TELEPHONE','MESSAGE','VIDEO','VISIT','LETTER','OTHER')),
    contacted_by text   not null,
    content      text   not null,
    recorded_by  text   not null,
    recorded_at  timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, stay_id) references floating_stay (county_id, id)
);
create index floating_contact_of on floating_contact (county_id, member_id, contacted_on desc);
call protect_own('floating_contact');
revoke update on floating_contact from ${app}, ${system};
grant update (scope_path) on floating_contact to ${app}, ${system};

-- What the branch at the place is asked: it lies with that branch and holds what that branch needs, since it sees no record of another branch's member.
create sequence floating_handshake_seq increment by 50;
create table floating_handshake (
    id               bigint  not null default nextval('floating_handshake_seq'),
    county_id        bigint  not null,
    version          integer not null default 0,
    scope_path       text    not null,
    home_path        text    not null,
    home_name        text    not null,
    stay_id          bigint  not null,
    member_name      text    not null,
    away_to          text    not null,
    since            date    not null,
    contact_number   text,
    state            text    not null check (state in ('ASKED','CONFIRMED','DECLINED','WITHDRAWN')),
    asked_by         text    not null,
    asked_at         timestamptz not null,
    answer           text,
    answered_by      text,
    answered_at      timestamptz,
    primary key (county_id, id),
    unique (id),
    foreign key (county_id, stay_id) references floating_stay (county_id, id)
);
create unique index floating_handshake_standing on floating_handshake (county_id, stay_id) where state in ('ASKED', 'CONFIRMED');
create index floating_handshake_by_host on floating_handshake (county_id, scope_path collate "C");
create index floating_handshake_by_home on floating_handshake (county_id, home_path collate "C");
call protect_for_officers('floating_handshake');
-- The asking branch reads what became of it, asks, and takes back; it never answers in the other's place.
create policy home_reads on floating_handshake for select to ${app} using (county_id = current_county() and current_own_member() is null
    and home_path collate "C" >= current_scope() collate "C" and home_path collate "C" < current_scope_end() collate "C");
create policy home_asks on floating_handshake for insert to ${app} with check (county_id = current_county() and current_own_member() is null and state = 'ASKED'
    and home_path collate "C" >= current_scope() collate "C" and home_path collate "C" < current_scope_end() collate "C");
create policy home_withdraws on floating_handshake for update to ${app} using (county_id = current_county() and current_own_member() is null
    and home_path collate "C" >= current_scope() collate "C" and home_path collate "C" < current_scope_end() collate "C")
    with check (county_id = current_county() and state = 'WITHDRAWN');
