-- How many slots a tie is about is fixed when it arises: a place that falls free later is not given out again (decision 0004 §3).
alter table quota_application add column tie_slots integer check (tie_slots > 0);
update quota_application q
   set tie_slots = nullif(greatest(q.slots - t.admitted, 0), 0)
  from (select a.county_id, a.cycle_id, a.township_id, count(*) filter (where r.quota_standing = 'ADMITTED') as admitted,
               count(*) filter (where r.quota_standing = 'TIED') as tied
          from branch_appraisal a join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
         group by a.county_id, a.cycle_id, a.township_id) t
 where t.county_id = q.county_id and t.cycle_id = q.cycle_id and t.township_id = q.township_id and t.tied > 0;
