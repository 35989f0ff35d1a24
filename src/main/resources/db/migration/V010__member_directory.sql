-- The member list is sorted by pinyin or by branch and filtered by what these indexes carry along, so that counting and finding the
-- place of a far page read the index alone: see organisation/persistence/MemberDirectory.
drop index member_by_pinyin;
create index member_by_pinyin on member (county_id, pinyin, id) include (scope_path, status, category, floating);
drop index member_by_branch;
create index member_by_branch on member (county_id, scope_path collate "C", id) include (status, category, floating);
