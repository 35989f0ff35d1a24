-- A campaign that was planned by mistake is dropped with a reason while nothing is on record in it (domain §6): it stays, and hinders nothing that is planned after it.
alter table campaign add column dropped_on date, add column dropped_by text, add column dropped_reason text check (length(dropped_reason) between 1 and 2000);
do $$
declare
    one record;
begin
    for one in select conname from pg_constraint where conrelid = 'campaign'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%PLANNED%' loop
        execute format('alter table campaign drop constraint %I', one.conname);
    end loop;
end $$;
alter table campaign add constraint campaign_state_check check (state in ('PLANNED','OPEN','CLOSED','DROPPED'));
alter table campaign add constraint campaign_opened_check check ((state in ('PLANNED','DROPPED')) = (opened_on is null));
alter table campaign add constraint campaign_dropped_check check ((state = 'DROPPED') = (dropped_on is not null) and (dropped_on is null) = (dropped_reason is null) and (dropped_on is null) = (dropped_by is null));
