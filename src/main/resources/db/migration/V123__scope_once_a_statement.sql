-- The scope is the same for every row of a statement: asked for in a subquery it is worked out once, not once a row. For the tables of which a statement reads
-- a county's share: months of dues over a year are some hundred thousand rows. What the policies say stays word for word the same.
do $$
declare
    one record;
    condition text;
    checked text;
begin
    for one in select tablename, policyname, cmd, qual, with_check from pg_policies
                where schemaname = 'mingping' and '${app}' = any(roles::text[])
                  and tablename in ('member', 'dues_assessment', 'dues_relief', 'dues_excuse', 'dues_receipt', 'dues_payment', 'dues_closing', 'failure_run', 'failure_level',
                                    'finding', 'finding_paper', 'notice', 'meeting', 'meeting_attendance', 'assigned_task', 'excused_month') loop
        condition := regexp_replace(one.qual, '\m(current_county|current_scope_end|current_scope|own_scope_end|own_scope|current_own_member)\(\)', '(select \1())', 'g');
        checked := regexp_replace(one.with_check, '\m(current_county|current_scope_end|current_scope|own_scope_end|own_scope|current_own_member)\(\)', '(select \1())', 'g');
        if condition is not null then
            execute format('alter policy %I on %I using (%s)', one.policyname, one.tablename, condition);
        end if;
        if checked is not null then
            execute format('alter policy %I on %I with check (%s)', one.policyname, one.tablename, checked);
        end if;
    end loop;
end $$;
