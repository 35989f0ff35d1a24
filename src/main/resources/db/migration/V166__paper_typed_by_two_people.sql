-- One person may hold two accounts: who typed totals from paper is told apart by member as well (§1.5). Of entries from before the account alone is known.
alter table tally_entry add column typist_member bigint;
alter table case_ballot_entry add column typist_member bigint;
update tally_entry t set typist_member = a.member_id from account a where a.county_id = t.county_id and a.id = t.account_id;
update case_ballot_entry t set typist_member = a.member_id from account a where a.county_id = t.county_id and a.id = t.account_id;
