-- One index answers for identity numbers: who bears this one, that nobody else does, and whose ends with these digits. A number
-- reversed is as unique as the number; a second index only made imports slower. Look for id_reversed = reverse(number).
create unique index member_by_id_reversed on member (county_id, id_reversed);
alter table member drop constraint member_county_id_id_number_key;
drop index member_by_id_tail;
