-- What a member writes themselves is no paper any more (V181 held it for paper for ever): after a paper form was given back it is theirs alone again. Theirs is the one way; that something
-- was written down from paper no member's account says.
create or replace function registration_by_members() returns trigger language plpgsql as $$
begin
    if current_own_member() is not null and ((new.scope_path, new.ends_on, new.decided_at, new.decided_by, new.decision, new.told_before, new.told_late)
            is distinct from (old.scope_path, old.ends_on, old.decided_at, old.decided_by, old.decision, old.told_before, old.told_late)
            or new.from_paper and not old.from_paper
            or new.state <> old.state and new.state <> 'SUBMITTED' or old.state not in ('OPEN', 'RETURNED')) then
        raise exception 'a member''s account does not decide registration %', old.id;
    end if;
    return new;
end $$;
