-- More time that was asked for and is needed no more (domain §6): the form was handed in, or waits for nobody any more. It says so, and who asked is not kept waiting for an answer.
alter table registration_extension drop constraint registration_extension_state_check;
alter table registration_extension add constraint registration_extension_state_check check (state in ('PROPOSED','GRANTED','REFUSED','NEEDLESS'));
update registration_extension e set state = 'NEEDLESS', decided_at = now(), decided_by = 'system'
  from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id
 where r.county_id = e.county_id and r.id = e.registration_id and e.state = 'PROPOSED' and (r.state not in ('OPEN','RETURNED') or c.state = 'CLOSED');
