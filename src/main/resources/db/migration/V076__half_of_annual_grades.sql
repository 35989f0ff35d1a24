-- A year's grade is its second half's, or the first's until then (§1.12): whoever reads it must be able to tell which. Null where it was imported.
alter table annual_grade add column half text check (half in ('H1','H2'));
update annual_grade g
   set half = case when exists (
           select 1 from member_appraisal r
             join branch_appraisal a on a.county_id = r.county_id and a.id = r.branch_appraisal_id
             join cycle c on c.county_id = a.county_id and c.id = a.cycle_id
            where r.county_id = g.county_id and r.member_id = g.member_id and r.grade is not null and a.phase = 'CONFIRMED'
              and c.year = g.year and c.half = 'H2') then 'H2' else 'H1' end
 where g.source = 'CYCLE';
