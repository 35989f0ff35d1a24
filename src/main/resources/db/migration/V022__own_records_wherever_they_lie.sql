-- Whoever came from another branch left records there: under the branch that judged them, where they stay. Their own account sees its
-- own records wherever they lie, and nothing else of that branch. The bounds stay bounds, so that the indexes on the path keep serving officers.
create function own_scope() returns text language sql stable parallel safe
    as $$ select case when current_own_member() is null then current_scope() else '/' end $$;

create function own_scope_end() returns text language sql stable parallel safe
    as $$ select case when current_own_member() is null then current_scope_end() else '/' || chr(1114111) end $$;

do $$
declare
    own record;
begin
    for own in select * from (values ('member', 'id'), ('member_event', 'member_id'), ('sanction', 'member_id'), ('annual_grade', 'member_id'),
                                     ('account', 'member_id'), ('notice', 'member_id'), ('member_appraisal', 'member_id'),
                                     ('self_assessment', 'member_id')) as tables (name, of_member) loop
        execute format('alter policy scoped on %I using (county_id = current_county()'
            || ' and scope_path collate "C" >= own_scope() collate "C" and scope_path collate "C" < own_scope_end() collate "C"'
            || ' and (current_own_member() is null or %I = current_own_member()))', own.name, own.of_member);
    end loop;
end $$;

-- The branch appraisal somebody was appraised in says when, where and how far; its path would hide it from who has moved on.
create policy appraised_in on branch_appraisal for select to ${app} using (county_id = current_county() and current_own_member() is not null
    and exists (select 1 from member_appraisal r
                 where r.county_id = branch_appraisal.county_id and r.branch_appraisal_id = branch_appraisal.id and r.member_id = current_own_member()));
