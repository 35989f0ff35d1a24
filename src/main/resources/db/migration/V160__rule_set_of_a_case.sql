-- A case goes by the rule set in force on the day of its opening, to its end (domain §5). Those opened until now get theirs by the same rule; what was no parameter then reads from it
-- as it stood in the program. Nobody may change it: the grants of V150 name the columns that follow the book, and this is none of them.
alter table disposition_case add column rule_set_id bigint;
update disposition_case c set rule_set_id = coalesce(
    (select r.id from rule_set r where r.county_id = c.county_id and r.state = 'ADOPTED' and (r.adopted_at at time zone 'Asia/Shanghai')::date <= c.opened_on
      order by r.adopted_at desc, r.id desc limit 1),
    (select r.id from rule_set r where r.county_id = c.county_id and r.state = 'ADOPTED' order by r.adopted_at, r.id limit 1));
alter table disposition_case alter column rule_set_id set not null;
alter table disposition_case add foreign key (county_id, rule_set_id) references rule_set (county_id, id);
