-- Names are sorted syllable by syllable, as a dictionary does: 陈浩 (chen hao) before 程峰 (cheng feng), which joined letters confuse.
-- The joined pinyin stays for search. ICU fills what is empty at the next start (organisation/application/SortingNames).
alter table member add column name_key text collate "C" not null default '';
create index member_by_name_key on member (county_id, name_key, id) include (scope_path, status, category, floating);
drop index member_by_pinyin;
create index member_by_pinyin on member (county_id, pinyin, id);
-- A posted list keeps the order it was posted in: a member's own account sees the list, and no other member's record to sort it by.
alter table publicity_item add column name_key text collate "C" not null default '';
