-- V182 counted the days of forms that were with their members from the day it is in Greenwich, which before eight in the morning is the day before Beijing's. Whoever has such a day, neither given by a
-- return since nor granted, gets one more, within the campaign. Where the campaign's own last day had passed, the form counts as missing as any does, and more time can be proposed for it.
update registration r set ends_on = r.ends_on + 1, told_before = null, told_late = null
  from campaign c
 where c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN' and r.state = 'RETURNED' and r.ends_on < c.closes_on and r.ends_on <> c.registration_ends_on
   and r.ends_on <> (r.decided_at at time zone 'Asia/Shanghai')::date + (c.registration_ends_on - c.opened_on)
   and not exists (select 1 from registration_extension e where e.county_id = r.county_id and e.registration_id = r.id and e.state = 'GRANTED');

-- V184 lets what a member writes be theirs again, but left those that had been written over paper before: whoever handed in last from their own account, wrote it themselves.
update registration r set from_paper = false
 where r.from_paper
   and exists (select 1 from registration_step s join account a on a.county_id = s.county_id and a.member_id = r.member_id and a.realm || '/' || a.username = s.done_by
                where s.county_id = r.county_id and s.registration_id = r.id and s.action = 'SUBMITTED' and (r.state <> 'RETURNED' or r.saved_at <= s.done_at)
                  and s.number = (select max(x.number) from registration_step x where x.county_id = s.county_id and x.registration_id = s.registration_id and x.action = 'SUBMITTED'));
