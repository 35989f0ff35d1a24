-- What a branch makes public of a year is what it took itself, wherever its members are now: without this a read of a county's whole year.
create index dues_payment_taken_by on dues_payment (county_id, collected_path collate "C", month) include (member_id, amount);
