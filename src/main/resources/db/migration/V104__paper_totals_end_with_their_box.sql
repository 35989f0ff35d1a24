-- What two people typed from paper is known to both of them, and the result less the paper is what came from screens (§4). Once a box is sealed its paper is
-- counted among its marks, and the totals by themselves are of no more use: they are forgotten, in boxes sealed before too. Who typed, when, and how many
-- sheets there were stays on record.
alter table ballot_paper alter column rows drop not null;
grant update (rows) on ballot_paper to ${app};
update ballot_paper p set rows = null
  from ballot_box b
 where b.county_id = p.county_id and b.branch_appraisal_id = p.branch_appraisal_id and b.round = p.round and b.sealed_at is not null;
-- One person's totals that were never agreed upon before the branch's votes were counted.
delete from tally_entry t using branch_appraisal a
 where a.county_id = t.county_id and a.id = t.branch_appraisal_id and t.entered_at < a.tallied_at;
