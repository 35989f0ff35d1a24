-- Functions that work with their owner's rights look for tables in the owner's schema first: without pg_temp named last, PostgreSQL looks among the caller's temporary
-- tables before, and whoever can make one could put a box of their own before the real one.
do $$
declare
    one record;
begin
    for one in select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'mingping' and p.prosecdef loop
        execute format('alter function %s set search_path = mingping, pg_temp', one.signature);
    end loop;
end $$;

-- What is over stays over, and no deadline is made earlier (§1.5, §4), also for whoever speaks SQL in the application's name.
create function end_of_vote_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if old.ended_at is not null and new.ended_at is distinct from old.ended_at
       or old.sealed_at is not null and new.sealed_at is distinct from old.sealed_at
       or old.closes_at is not null and (new.closes_at is null or new.closes_at < old.closes_at) then
        raise exception 'the end of a vote stays';
    end if;
    return new;
end $$;

create trigger end_of_vote_stays before update on ballot_box for each row
    when (current_user in ('${app}', '${system}')) execute function end_of_vote_stays();
