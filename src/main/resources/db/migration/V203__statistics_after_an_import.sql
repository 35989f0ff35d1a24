-- After a workbook of a whole county the planner still takes the tables for as small as they were, until autovacuum comes by: a check in that minute read every amount for every member. Whoever imports
-- looks at the tables at once; only the owner may, so this does it for them, and nothing else.
create function refresh_statistics() returns void language plpgsql security definer set search_path = mingping, pg_temp as $$
begin
    analyze member, dues_assessment, dues_payment;
end $$;
revoke execute on function refresh_statistics from public;
grant execute on function refresh_statistics to ${app}, ${system};
