-- Whoever was away from the branch while a meeting was moved to another month kept the earlier one, and an absence counted in it.
update meeting_attendance a set month = date_trunc('month', x.meets_on)::date
  from meeting x
 where x.county_id = a.county_id and x.id = a.meeting_id and a.month <> date_trunc('month', x.meets_on)::date;
