-- An adopted rule set is not removed either, by whomever.
create function adopted_rule_set_is_kept() returns trigger language plpgsql as $$
begin
    if old.state = 'ADOPTED' then
        raise exception 'rule set % is adopted and immutable', old.code;
    end if;
    return old;
end $$;
create trigger rule_set_kept before delete on rule_set for each row execute function adopted_rule_set_is_kept();

-- Timers and the start delete no more than people do: what leaves provisional rolls when a cycle opens.
do $$
declare
    kept text;
begin
    for kept in select tablename from pg_tables where schemaname = 'mingping' and tablename not in ('member_appraisal', 'flyway_schema_history') loop
        execute format('revoke delete on %I from ${system}', kept);
    end loop;
end $$;

-- Of new tables alike.
create or replace procedure protect(target text, manner text, own_column text default 'member_id', may_delete boolean default false)
    language plpgsql as $$
declare
    in_county constant text := 'county_id = current_county()';
    in_subtree constant text := 'scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C"';
    condition text := in_county || ' and ' || in_subtree;
begin
    execute format('alter table %I enable row level security', target);
    if manner = 'own' then
        condition := condition || format(' and (current_own_member() is null or %I = current_own_member())', own_column);
    end if;
    if manner = 'by_county' then
        execute format('create policy readable on %I for select to ${app} using (%s)', target, in_county);
        execute format('create policy inserted on %I for insert to ${app} with check (%s)', target, condition);
        execute format('create policy updated on %I for update to ${app} using (%s)', target, condition);
        execute format('create policy deleted on %I for delete to ${app} using (%s)', target, condition);
    else
        execute format('create policy scoped on %I to ${app} using (%s)', target, condition);
    end if;
    execute format('create policy everything on %I to ${system} using (true)', target);
    execute format('grant select, insert, update on %I to ${app}, ${system}', target);
    if may_delete then
        execute format('grant delete on %I to ${app}, ${system}', target);
    end if;
end $$;
