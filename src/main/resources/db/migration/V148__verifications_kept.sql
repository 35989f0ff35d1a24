-- Every verification by the branch and every return by the township, in their order: the row of the finding holds the last of each. Added to, never changed.
create sequence finding_verification_seq increment by 50;
create table finding_verification (
    id          bigint  not null default nextval('finding_verification_seq'),
    county_id   bigint  not null,
    scope_path  text    not null,
    finding_id  bigint  not null,
    member_id   bigint  not null,
    step        text    not null check (step in ('VERIFIED', 'RETURNED')),
    -- What the branch held; unknown of verifications before this table that the township sent back, or decided otherwise with a reason.
    good_reason boolean check (good_reason is null or step = 'VERIFIED'),
    content     text    not null check (length(content) between 1 and 2000),
    recorded_at timestamptz not null,
    recorded_by text    not null,
    primary key (county_id, id),
    foreign key (county_id, finding_id) references finding (county_id, id)
);
create index finding_verification_of on finding_verification (county_id, finding_id, id);
create index finding_verification_by_path on finding_verification (county_id, scope_path collate "C");
call protect_own('finding_verification');
revoke update on finding_verification from ${app}, ${system};
-- But for the member's place in the tree.
grant update (scope_path) on finding_verification to ${app}, ${system};

-- The second lock, as V118 has it: members read what was said of them and write nothing here.
create policy by_offices_added on finding_verification as restrictive for insert to ${app} with check ((select current_own_member()) is null);
create policy by_offices_changed on finding_verification as restrictive for update to ${app} using ((select current_own_member()) is null);

-- What is on record until now, in its order.
insert into finding_verification (county_id, scope_path, finding_id, member_id, step, good_reason, content, recorded_at, recorded_by)
select county_id, scope_path, id, member_id, step, good_reason, content, recorded_at, recorded_by
  from (select county_id, scope_path, id, member_id, 'VERIFIED' as step,
               case when state = 'GOOD_REASON' or state = 'EXCUSED' and decision is null then true
                    when state = 'NO_GOOD_REASON' or state = 'CONFIRMED' and decision is null then false end as good_reason,
               verification as content, verified_at as recorded_at, verified_by as recorded_by
          from finding where verification is not null
         union all
        select county_id, scope_path, id, member_id, 'RETURNED', null, return_reason, returned_at, returned_by from finding where return_reason is not null) s
 order by recorded_at;
