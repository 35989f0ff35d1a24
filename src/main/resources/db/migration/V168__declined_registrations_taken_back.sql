-- A member takes back what they declared in the registration as they take back an application of their own (domain §5): until the general meeting announces it.
create or replace function case_row_by_members() returns trigger language plpgsql as $$
begin
    if current_own_member() is not null and ((new.disposition, new.decided_on, new.effective_on, new.closed_on, new.scope_path)
            is distinct from (old.disposition, old.decided_on, old.effective_on, old.closed_on, old.scope_path)
            or new.lines not in (old.lines, old.lines + 1)
            or new.state <> old.state and (new.state <> 'TAKEN_BACK' or old.ground not in ('OWN_APPLICATION', 'DECLINED_REGISTRATION') or old.member_id <> current_own_member())) then
        raise exception 'a member''s account does not move case %', old.id;
    end if;
    return new;
end $$;
