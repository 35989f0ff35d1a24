-- V118 forgot the closings: a member's account neither reads nor writes a branch's books.
create policy by_offices on dues_closing as restrictive for all to ${app} using ((select current_own_member()) is null) with check ((select current_own_member()) is null);

-- A payment is taken back where it was taken, by whoever answers for that branch's book; the member's new branch sees the payment and no more.
create policy reversed_where_taken on dues_payment as restrictive for insert to ${app}
    with check (reverses is null or collected_path collate "C" >= (select current_scope()) collate "C" and collected_path collate "C" < (select current_scope_end()) collate "C");

-- A receipt names its member for whoever gave it, also when the member lies out of their sight.
alter table dues_receipt add column member_name text not null default '';
update dues_receipt r set member_name = m.name from member m where m.county_id = r.county_id and m.id = r.member_id;

create or replace function dues_payment_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if (new.county_id, new.member_id, new.month, new.amount, new.paid_on, new.method, new.payer_kind, new.payer, new.receipt_id, new.reverses, new.reason, new.source,
            new.source_row, new.recorded_at, new.recorded_by)
       is distinct from (old.county_id, old.member_id, old.month, old.amount, old.paid_on, old.method, old.payer_kind, old.payer, old.receipt_id, old.reverses, old.reason,
            old.source, old.source_row, old.recorded_at, old.recorded_by)
       or old.closing_id is not null and new.closing_id is distinct from old.closing_id then
        raise exception 'a payment is corrected by its reversal, never by editing';
    end if;
    return new;
end $$;

create or replace function dues_receipt_stays() returns trigger language plpgsql set search_path = mingping, pg_temp as $$
begin
    if (new.county_id, new.organisation_id, new.member_id, new.member_name, new.year, new.number, new.issued_at, new.issued_by) is distinct from
       (old.county_id, old.organisation_id, old.member_id, old.member_name, old.year, old.number, old.issued_at, old.issued_by) or new.prints < old.prints then
        raise exception 'a receipt stays as it was given';
    end if;
    return new;
end $$;
