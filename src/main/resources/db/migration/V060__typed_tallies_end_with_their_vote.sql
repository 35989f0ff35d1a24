-- What two people typed is kept until it is counted; leftovers would be compared with what is typed for a vote again.
delete from tally_entry t using branch_appraisal a where a.county_id = t.county_id and a.id = t.branch_appraisal_id and a.phase <> 'BALLOT';
