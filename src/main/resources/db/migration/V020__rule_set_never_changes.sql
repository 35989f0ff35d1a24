-- An adopted rule set keeps every word: it can neither be made a draft again nor renamed, used or not.
create or replace function rule_set_is_immutable_once_used() returns trigger language plpgsql security definer set search_path = mingping as $$
begin
    if old.state = 'ADOPTED' and old is distinct from new then
        raise exception 'rule set % is adopted and immutable', old.code;
    end if;
    return new;
end $$;
