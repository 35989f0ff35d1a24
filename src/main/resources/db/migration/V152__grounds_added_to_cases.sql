-- A ground that is confirmed while a case runs is written into its book by the system, as an opening may be: whoever confirmed it acted elsewhere.
alter table case_entry drop constraint case_entry_check;
alter table case_entry add constraint case_entry_by_somebody
    check (action in ('OPEN', 'ADD_GROUND') or actor_kind is not null and actor_number is not null and actor_name is not null);

-- The same evidence is added to one case, once.
create unique index case_entry_added_ground on case_entry (county_id, (fact -> 'evidence' ->> 'kind'), (fact -> 'evidence' ->> 'id')) where action = 'ADD_GROUND';
