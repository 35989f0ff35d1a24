-- A form that was given back has a last day of its own (domain §6), so that one nobody mends does not keep a campaign open for ever. Those that are with their members now get as many days
-- as their campaign gave everybody, from today, to the campaign's last day at most.
update registration r set ends_on = greatest(r.ends_on, least(c.closes_on, current_date + (c.registration_ends_on - c.opened_on))), told_before = null, told_late = null, version = r.version + 1
  from campaign c
 where c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN' and r.state = 'RETURNED';

drop index registration_waiting;
create index registration_waiting on registration (county_id, ends_on) where state in ('OPEN', 'RETURNED');
