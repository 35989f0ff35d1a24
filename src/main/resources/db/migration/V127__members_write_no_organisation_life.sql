-- A member's account reads its own attendance, work, excuses and stays; only offices write them. The second lock, as V118 has it for dues.
do $$
declare
    target text;
begin
    foreach target in array array['meeting_attendance', 'attendance_change', 'assigned_task', 'task_change', 'excused_month', 'floating_stay', 'floating_contact'] loop
        execute format('create policy by_offices_added on %I as restrictive for insert to ${app} with check ((select current_own_member()) is null)', target);
        execute format('create policy by_offices_changed on %I as restrictive for update to ${app} using ((select current_own_member()) is null)', target);
    end loop;
end $$;

-- Leave a member asks for itself, and only asks for: what becomes of it is an office's.
create policy by_offices_or_asked on leave_request as restrictive for insert to ${app}
    with check ((select current_own_member()) is null or member_id = (select current_own_member()) and state = 'ASKED' and decided_by is null and answer is null);
create policy by_offices_changed on leave_request as restrictive for update to ${app} using ((select current_own_member()) is null);
