-- A member's account reads its own dues and findings; only offices write them. The second lock: below the use cases, which ask for an office as well.
do $$
declare
    target text;
begin
    foreach target in array array['dues_assessment', 'dues_relief', 'dues_excuse', 'dues_receipt', 'dues_payment', 'failure_run', 'failure_level', 'finding', 'finding_paper'] loop
        execute format('create policy by_offices_added on %I as restrictive for insert to ${app} with check (current_own_member() is null)', target);
        execute format('create policy by_offices_changed on %I as restrictive for update to ${app} using (current_own_member() is null)', target);
    end loop;
end $$;
