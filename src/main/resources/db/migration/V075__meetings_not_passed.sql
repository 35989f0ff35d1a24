-- A meeting that did not pass the proposals has a day as well; meeting_on stays the day on which grades were determined (§1.7, §1.10).
alter table branch_appraisal add column meeting_failed_on date;
