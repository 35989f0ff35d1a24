-- What makes a member unqualified, by category (domain §6), published with the rule set; and what a consultation gave it. Both in columns of the rule set: what holds an adopted one
-- as it is (V020) holds them too. Rule sets from before have none: what was adopted without standards did not rest on any.
alter table rule_set add column standards text, add column annex text;
