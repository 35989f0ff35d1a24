-- Where two people are needed, one person with two accounts is one (domain §6, as V166 has it for paper): who asked, proposed, signed or handed in is kept by account and member. Of what is older the
-- signature knows the account.
alter table registration_correction add column asked_account bigint, add column asked_member bigint;
alter table registration_extension add column proposed_account bigint, add column proposed_member bigint;
alter table census_sheet add column signed_account bigint, add column signed_member bigint;
alter table preparation_plan_version add column submitted_account bigint, add column submitted_member bigint;
grant update (asked_account, asked_member) on registration_correction to ${app}, ${system};

update registration_correction x set asked_account = a.id, asked_member = a.member_id from account a where a.county_id = x.county_id and a.realm || '/' || a.username = x.asked_by;
update registration_extension x set proposed_account = a.id, proposed_member = a.member_id from account a where a.county_id = x.county_id and a.realm || '/' || a.username = x.proposed_by;
update census_sheet x set signed_account = a.id, signed_member = a.member_id from account a where a.county_id = x.county_id and a.realm || '/' || a.username = x.signed_by;
update preparation_plan_version x set submitted_account = a.id, submitted_member = a.member_id from account a where a.county_id = x.county_id and a.realm || '/' || a.username = x.submitted_by;
