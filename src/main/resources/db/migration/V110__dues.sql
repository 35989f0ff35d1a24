-- Dues (domain §2): what each member owes, what was paid, what was excused. Months are their first day; money is numeric, never floating point.
-- What belongs to a member has the path of the member's branch of today and follows them (dues.application.FollowingMembers). A payment also keeps, in
-- collected_path, who took the money: that branch goes on seeing it in its own books.

-- A county's values by date: the latest from_month on or before a month counts. FIRST_MONTH holds the first tracked month itself.
create sequence dues_parameter_seq increment by 50;
create table dues_parameter (
    id          bigint not null default nextval('dues_parameter_seq'),
    county_id   bigint not null,
    scope_path  text   not null,
    key         text   not null check (key in ('FIRST_MONTH','FARMER_RATE','ROUNDING_UNIT','BACK_MONTHS','ADVANCE_MONTHS')),
    from_month  date   not null check (extract(day from from_month) = 1),
    value       text   not null,
    recorded_at timestamptz not null,
    recorded_by text   not null,
    primary key (county_id, id),
    unique (county_id, key, from_month)
);
call protect('dues_parameter', 'by_county');

-- What a member owes a month from a month on. to_month is exclusive; what a later decision replaced altogether is revoked, never deleted.
create sequence dues_assessment_seq increment by 50;
create table dues_assessment (
    id          bigint  not null default nextval('dues_assessment_seq'),
    county_id   bigint  not null,
    scope_path  text    not null,
    member_id   bigint  not null,
    from_month  date    not null check (extract(day from from_month) = 1),
    to_month    date    check (extract(day from to_month) = 1 and to_month > from_month),
    kind        text    not null check (kind in ('WAGE','RETIRED','FARMER','STUDENT','UNEMPLOYED','LOW_INCOME')),
    base        numeric(12,2) check (base >= 0),
    amount      numeric(12,2) not null check (amount >= 0),
    clause      text    not null,
    origin      text    not null check (origin in ('ROSTER','BRANCH','COUNTY')),
    revoked_at  timestamptz,
    recorded_at timestamptz not null,
    recorded_by text    not null,
    primary key (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create unique index dues_assessment_of on dues_assessment (county_id, member_id, from_month) include (to_month, amount) where revoked_at is null;
create index dues_assessment_by_path on dues_assessment (county_id, scope_path collate "C");
call protect('dues_assessment', 'own');

-- A reduction or an exemption: asked for by the branch, decided by the next higher committee, from a month to a month (exclusive).
create sequence dues_relief_seq increment by 50;
create table dues_relief (
    id           bigint  not null default nextval('dues_relief_seq'),
    county_id    bigint  not null,
    version      integer not null default 0,
    scope_path   text    not null,
    member_id    bigint  not null,
    kind         text    not null check (kind in ('REDUCTION','EXEMPTION')),
    amount       numeric(12,2) check (amount > 0),
    from_month   date    not null check (extract(day from from_month) = 1),
    to_month     date    not null check (extract(day from to_month) = 1 and to_month > from_month),
    reason       text    not null,
    state        text    not null check (state in ('REQUESTED','GRANTED','REFUSED')),
    requested_at timestamptz not null,
    requested_by text    not null,
    decided_at   timestamptz,
    decided_by   text,
    decision     text,
    primary key (county_id, id),
    check ((kind = 'REDUCTION') = (amount is not null)),
    check ((state = 'REQUESTED') = (decided_at is null)),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index dues_relief_of on dues_relief (county_id, member_id);
create index dues_relief_by_path on dues_relief (county_id, scope_path collate "C");
call protect('dues_relief', 'own');

-- A month for which the branch accepted a good reason; finding_id where a finding was excused. Withdrawn, never deleted.
create sequence dues_excuse_seq increment by 50;
create table dues_excuse (
    id           bigint not null default nextval('dues_excuse_seq'),
    county_id    bigint not null,
    scope_path   text   not null,
    member_id    bigint not null,
    month        date   not null check (extract(day from month) = 1),
    reason       text   not null,
    finding_id   bigint,
    recorded_at  timestamptz not null,
    recorded_by  text   not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (county_id, id),
    foreign key (county_id, member_id) references member (county_id, id)
);
create unique index dues_excuse_of on dues_excuse (county_id, member_id, month) where withdrawn_at is null;
create index dues_excuse_by_path on dues_excuse (county_id, scope_path collate "C");
call protect('dues_excuse', 'own');

-- A branch's month of money: what it had taken in and not yet closed, handed over to its superior, which says that it arrived.
create sequence dues_closing_seq increment by 50;
create table dues_closing (
    id              bigint  not null default nextval('dues_closing_seq'),
    county_id       bigint  not null,
    version         integer not null default 0,
    scope_path      text    not null,
    organisation_id bigint  not null,
    month           date    not null check (extract(day from month) = 1),
    payments        integer not null check (payments >= 0),
    total           numeric(14,2) not null,
    state           text    not null check (state in ('CLOSED','HANDED_OVER','RECEIVED')),
    closed_at       timestamptz not null,
    closed_by       text    not null,
    handed_over_on  date,
    handed_over_how text,
    handed_over_by  text,
    received_on     date,
    received_by     text,
    primary key (county_id, id),
    unique (county_id, organisation_id, month),
    foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index dues_closing_by_path on dues_closing (county_id, scope_path collate "C");
call protect('dues_closing', 'by_path');

-- A receipt covers what one act of paying covered: one member, one or several months.
create sequence dues_receipt_seq increment by 50;
create table dues_receipt (
    id              bigint  not null default nextval('dues_receipt_seq'),
    county_id       bigint  not null,
    scope_path      text    not null,
    collected_path  text    not null,
    organisation_id bigint  not null,
    member_id       bigint  not null,
    year            integer not null,
    number          integer not null check (number > 0),
    issued_at       timestamptz not null,
    issued_by       text    not null,
    primary key (county_id, id),
    unique (county_id, organisation_id, year, number),
    foreign key (county_id, member_id) references member (county_id, id)
);
create index dues_receipt_of on dues_receipt (county_id, member_id);
call protect('dues_receipt', 'own');

-- One member, one month, one act of paying. Never changed but for closing_id and the path that follows the member; a correction is a second row with the
-- opposite amount that names the first.
create sequence dues_payment_seq increment by 50;
create table dues_payment (
    id             bigint not null default nextval('dues_payment_seq'),
    county_id      bigint not null,
    scope_path     text   not null,
    collected_path text   not null,
    member_id      bigint not null,
    month          date   not null check (extract(day from month) = 1),
    amount         numeric(12,2) not null check (amount <> 0),
    paid_on        date   not null,
    method         text   not null check (method in ('CASH','TRANSFER','UNKNOWN')),
    payer_kind     text   not null check (payer_kind in ('SELF','RELATIVE','MEMBER','OTHER')),
    payer          text,
    receipt_id     bigint,
    closing_id     bigint,
    reverses       bigint,
    reason         text,
    source         text,
    source_row     integer,
    recorded_at    timestamptz not null,
    recorded_by    text   not null,
    primary key (county_id, id),
    check ((amount < 0) = (reverses is not null)),
    check ((reverses is null) = (reason is null)),
    check ((source is null) = (source_row is null)),
    check ((payer_kind = 'SELF') = (payer is null)),
    foreign key (county_id, member_id) references member (county_id, id),
    foreign key (county_id, reverses) references dues_payment (county_id, id),
    foreign key (county_id, closing_id) references dues_closing (county_id, id),
    foreign key (county_id, receipt_id) references dues_receipt (county_id, id)
);
-- Serves the monthly check, month by month, and what one member has paid.
create index dues_payment_in on dues_payment (county_id, month, member_id) include (amount);
create index dues_payment_of on dues_payment (county_id, member_id, month);
create unique index dues_payment_reversed_once on dues_payment (county_id, reverses) where reverses is not null;
create index dues_payment_not_closed on dues_payment (county_id, collected_path collate "C") where closing_id is null;
create unique index dues_payment_from on dues_payment (county_id, source, source_row) where source is not null and reverses is null;
create index dues_payment_in_closing on dues_payment (county_id, closing_id) where closing_id is not null;
create index dues_payment_on_receipt on dues_payment (county_id, receipt_id) where receipt_id is not null;
call protect('dues_payment', 'own');

-- Whoever took the money sees it, wherever the member has gone. A member's account sees its own alone, as before.
do $$
declare
    target text;
begin
    foreach target in array array['dues_payment', 'dues_receipt'] loop
        execute format('create policy collected on %I for select to ${app} using (county_id = current_county() and current_own_member() is null'
            || ' and collected_path collate "C" >= current_scope() collate "C" and collected_path collate "C" < current_scope_end() collate "C")', target);
    end loop;
end $$;

-- A payment is a fact of the past: nobody rewrites it, whatever their rights on the row.
create function dues_payment_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if (new.member_id, new.month, new.amount, new.paid_on, new.method, new.payer_kind, new.payer, new.receipt_id, new.reverses, new.reason, new.source,
            new.source_row, new.recorded_at, new.recorded_by)
       is distinct from (old.member_id, old.month, old.amount, old.paid_on, old.method, old.payer_kind, old.payer, old.receipt_id, old.reverses, old.reason, old.source,
            old.source_row, old.recorded_at, old.recorded_by)
       or old.closing_id is not null and new.closing_id is distinct from old.closing_id then
        raise exception 'a payment is corrected by its reversal, never by editing';
    end if;
    return new;
end $$;
create trigger dues_payment_stays before update on dues_payment for each row execute function dues_payment_stays();

-- Own rows wherever they lie: see V022.
do $$
declare
    target text;
begin
    foreach target in array array['dues_assessment', 'dues_relief', 'dues_excuse', 'dues_receipt', 'dues_payment'] loop
        execute format('alter policy scoped on %I using (county_id = current_county()'
            || ' and scope_path collate "C" >= own_scope() collate "C" and scope_path collate "C" < own_scope_end() collate "C"'
            || ' and (current_own_member() is null or member_id = current_own_member()))', target);
    end loop;
end $$;

-- A county that was here before dues were: tracked from the month of this migration on, unless it says otherwise on its page.
insert into dues_parameter (county_id, scope_path, key, from_month, value, recorded_at, recorded_by)
select o.county_id, o.scope_path, p.key, date '1921-07-01', p.value, now(), 'system'
  from organisation o
  cross join lateral (values ('FIRST_MONTH', to_char(date_trunc('month', now() at time zone 'Asia/Shanghai'), 'YYYY-MM')), ('FARMER_RATE', '0.20'),
                             ('ROUNDING_UNIT', '0.01'), ('BACK_MONTHS', '6'), ('ADVANCE_MONTHS', '6')) as p (key, value)
 where o.id = o.county_id;
