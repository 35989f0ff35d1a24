-- The member's history says who asked for a correction (domain §6): what an officer wrote down from paper, the member asked. Of older ones the correction itself knows who wrote it down.
alter table member_event add column asked_on_paper boolean not null default false;

update member_event e set asked_on_paper = true
  from registration_correction k
 where k.county_id = e.county_id and k.member_id = e.member_id and lower(k.field) = e.kind and k.asked_by = e.asked_by and k.state = 'APPROVED'
   and k.after_value is not distinct from e.after_value and k.asked_member is distinct from k.member_id;
