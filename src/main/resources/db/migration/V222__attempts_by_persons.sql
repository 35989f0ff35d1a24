-- Two people vouch for that no talk could be held (domain §6), and one person with two accounts is one: who recorded an attempt is kept by account and member, as V200 has it for its neighbours. Of
-- what is older the signature knows the account.
alter table registration_attempt add column recorded_account bigint, add column recorded_member bigint;
update registration_attempt x set recorded_account = a.id, recorded_member = a.member_id from account a where a.county_id = x.county_id and a.realm || '/' || a.username = x.recorded_by;

-- Two attempts on one day are one as long as they are of one declaration: what was tried before the form was given back counts for nothing, and bars nothing.
alter table registration_attempt drop constraint registration_attempt_county_id_registration_id_tried_on_key;
create index registration_attempt_of on registration_attempt (county_id, registration_id, tried_on);
