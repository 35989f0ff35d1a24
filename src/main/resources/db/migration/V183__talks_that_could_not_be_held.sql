-- A talk that could not be held: on which day the branch tried, and what (domain §6). Two on different days take the place of the talk to which a member who declines does not come.
create sequence registration_attempt_seq increment by 50;
create table registration_attempt (
    id              bigint not null default nextval('registration_attempt_seq'),
    county_id       bigint not null,
    scope_path      text   not null,
    registration_id bigint not null,
    member_id       bigint not null,
    tried_on        date   not null,
    tried           text   not null check (length(tried) between 1 and 2000),
    recorded_at     timestamptz not null,
    recorded_by     text   not null,
    primary key (county_id, id),
    -- Two on one day are one.
    unique (county_id, registration_id, tried_on),
    foreign key (county_id, registration_id) references registration (county_id, id)
);
create index registration_attempt_by_path on registration_attempt (county_id, scope_path collate "C");
call protect_own('registration_attempt');

-- What is asked once a statement and not once a row, as V123 has it.
do $$
declare
    one record;
begin
    for one in select tablename, policyname, qual from pg_policies
                where schemaname = 'mingping' and '${app}' = any(roles::text[]) and tablename = 'registration_attempt' loop
        execute format('alter policy %I on %I using (%s)', one.policyname, one.tablename,
            regexp_replace(one.qual, '\m(current_county|current_scope_end|current_scope|own_scope_end|own_scope|current_own_member)\(\)', '(select \1())', 'g'));
    end loop;
end $$;
revoke update on registration_attempt from ${app}, ${system};
grant update (scope_path) on registration_attempt to ${app}, ${system};
create policy by_offices_added on registration_attempt as restrictive for insert to ${app} with check ((select current_own_member()) is null);
create policy by_offices_changed on registration_attempt as restrictive for update to ${app} using ((select current_own_member()) is null);

alter table registration_step drop constraint registration_step_action_check;
alter table registration_step add constraint registration_step_action_check check (action in ('SUBMITTED','RETURNED','VERIFIED','TALKED','TALK_TRIED','DECLINED','EXTENSION_PROPOSED',
    'EXTENSION_GRANTED','EXTENSION_REFUSED','CORRECTION_APPROVED','CORRECTION_REJECTED','VOIDED'));
