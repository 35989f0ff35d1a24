-- Everyone who wrote a word of a rule set, the last one last: none of them may adopt it. Of what stands only the last one is known.
alter table rule_set add column authors text[];
alter table rule_set disable trigger rule_set_immutable;
update rule_set set authors = array[created_by];
alter table rule_set enable trigger rule_set_immutable;
alter table rule_set alter column authors set not null, add check (created_by = any(authors));
