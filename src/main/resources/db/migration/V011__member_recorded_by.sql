-- Who brought a member in stands with the member: an event for each would double what a first import writes.
alter table member add column recorded_by text not null default '';
-- Ids come from one sequence and every reference carries the county's key; a second unique index only makes imports slower.
alter table member drop constraint member_id_key;
