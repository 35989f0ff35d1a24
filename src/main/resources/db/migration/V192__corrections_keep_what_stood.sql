-- A correction that was decided says what stood when it was decided (domain §6): the ledger goes on, and would show the new value as the old one. Of those decided before, the member's history
-- knows it: the change that the approval made, or else the next change after the decision, or what stands still.
alter table registration_correction add column before_value text;
grant update (before_value) on registration_correction to ${app}, ${system};

update registration_correction k set before_value = case
    when exists (select 1 from member_event e where e.county_id = k.county_id and e.member_id = k.member_id and e.kind = lower(k.field) and e.asked_by is not null
                    and e.after_value = k.after_value and e.recorded_at between k.decided_at - interval '1 minute' and k.decided_at + interval '1 minute') and k.state = 'APPROVED'
    then (select e.before_value from member_event e where e.county_id = k.county_id and e.member_id = k.member_id and e.kind = lower(k.field) and e.asked_by is not null
             and e.after_value = k.after_value and e.recorded_at between k.decided_at - interval '1 minute' and k.decided_at + interval '1 minute' order by e.id limit 1)
    when exists (select 1 from member_event e where e.county_id = k.county_id and e.member_id = k.member_id and e.kind = lower(k.field) and e.recorded_at > k.decided_at)
    then (select e.before_value from member_event e where e.county_id = k.county_id and e.member_id = k.member_id and e.kind = lower(k.field) and e.recorded_at > k.decided_at
           order by e.recorded_at, e.id limit 1)
    else to_jsonb(m) ->> lower(k.field) end
  from member m
 where m.county_id = k.county_id and m.id = k.member_id and k.state in ('APPROVED','REJECTED');
