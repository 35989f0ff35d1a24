-- A roster looks for the corrections that members asked for (domain §6): few among all that happened.
create index member_event_asked on member_event (county_id, member_id) where asked_by is not null;
