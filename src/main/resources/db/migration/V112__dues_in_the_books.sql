-- Whoever took the money closes it, takes it back and prints its receipt again, wherever the member has gone since (V110 let them read alone).
do $$
declare
    collected constant text := 'county_id = current_county() and current_own_member() is null'
        || ' and collected_path collate "C" >= current_scope() collate "C" and collected_path collate "C" < current_scope_end() collate "C"';
begin
    execute format('create policy collected_closed on dues_payment for update to ${app} using (%s) with check (%s)', collected, collected);
    execute format('create policy collected_reversed on dues_payment for insert to ${app} with check (reverses is not null and %s)', collected);
    execute format('create policy collected_printed on dues_receipt for update to ${app} using (%s) with check (%s)', collected, collected);
end $$;

-- The branch's name as it was when it gave the receipt, and how often it was printed: every print but the first says that it is a further one.
alter table dues_receipt add column branch text not null default '';
alter table dues_receipt add column prints integer not null default 0 check (prints >= 0);
update dues_receipt r set branch = o.name from organisation o where o.county_id = r.county_id and o.id = r.organisation_id;

-- A receipt that was given and a month that was closed keep what they say.
create function dues_receipt_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if (new.organisation_id, new.member_id, new.year, new.number, new.issued_at, new.issued_by) is distinct from
       (old.organisation_id, old.member_id, old.year, old.number, old.issued_at, old.issued_by) or new.prints < old.prints then
        raise exception 'a receipt stays as it was given';
    end if;
    return new;
end $$;
create trigger dues_receipt_stays before update on dues_receipt for each row execute function dues_receipt_stays();

create function dues_closing_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if (new.organisation_id, new.month, new.payments, new.total, new.closed_at, new.closed_by) is distinct from
       (old.organisation_id, old.month, old.payments, old.total, old.closed_at, old.closed_by) or old.state = 'RECEIVED' and new.state <> 'RECEIVED' then
        raise exception 'a closed month stays as it was closed';
    end if;
    return new;
end $$;
create trigger dues_closing_stays before update on dues_closing for each row execute function dues_closing_stays();
