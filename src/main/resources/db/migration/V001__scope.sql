-- Who sees what is decided here a second time, below the application: see src/docs/decisions/0003-row-level-security.md.
-- Each transaction sets mingping.county, mingping.scope and (for a member's own account) mingping.member, local to itself.
-- A local setting reads '' after its first use in a session, never NULL again: hence every nullif.

create function current_county() returns bigint language sql stable parallel safe
    as $$ select nullif(current_setting('mingping.county', true), '')::bigint $$;

create function current_scope() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('mingping.scope', true), '') $$;

create function current_scope_end() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('mingping.scope', true), '') || chr(1114111) $$;

-- Set for a member who acts only for themself; NULL for officers.
create function current_own_member() returns bigint language sql stable parallel safe
    as $$ select nullif(current_setting('mingping.member', true), '')::bigint $$;

-- One call per table keeps the policies of all tables alike.
--   by_path:  rows of the caller's subtree          by_county: readable in the whole county, written by its root only
--   own:      by_path, and a member's account only its own rows (own_column names the member)
create procedure protect(target text, manner text, own_column text default 'member_id', may_delete boolean default false)
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
    execute format('grant select, insert, update on %I to ${app}', target);
    execute format('grant select, insert, update, delete on %I to ${system}', target);
    if may_delete then
        execute format('grant delete on %I to ${app}', target);
    end if;
end $$;

grant usage on schema mingping to ${app}, ${system};
alter default privileges in schema mingping grant usage, select on sequences to ${app}, ${system};
