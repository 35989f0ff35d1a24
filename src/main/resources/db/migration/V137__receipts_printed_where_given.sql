-- A receipt is printed where it was given, by whoever answers for that branch's book: the prints it counts are that branch's. The member's new branch sees it and no more.
-- The receipts of a member who moves, or of a branch that does, follow by the county's scope, which holds every branch's.
create policy printed_where_given on dues_receipt as restrictive for update to ${app}
    using (collected_path collate "C" >= (select current_scope()) collate "C" and collected_path collate "C" < (select current_scope_end()) collate "C");
