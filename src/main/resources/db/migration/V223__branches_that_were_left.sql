-- A paper is headed by the branch in which the member was on its day, and by the committee above that branch (domain §5): by which organisation they were left, not by its name, which others may bear.
-- Of older transfers the organisation is known where one alone had that name then.
alter table member_event add column left_organisation bigint check (left_organisation is null or kind = 'transferred');
update member_event e set left_organisation = one.organisation_id
  from (select t.county_id, t.id, min(h.organisation_id) as organisation_id
          from member_event t join organisation_history h on h.county_id = t.county_id and h.name = t.before_value and h.valid_from <= t.happened_on and (h.valid_to is null or h.valid_to >= t.happened_on)
         where t.kind = 'transferred' group by t.county_id, t.id having count(distinct h.organisation_id) = 1) one
 where e.county_id = one.county_id and e.id = one.id;

-- Who asked for a correction is not known where neither their account nor the member behind it is: then nobody says that it was on paper (V221).
update member_event e set asked_on_paper = false
  from registration_correction k
 where e.asked_on_paper and k.county_id = e.county_id and k.member_id = e.member_id and lower(k.field) = e.kind and k.asked_by = e.asked_by and k.state = 'APPROVED'
   and k.after_value is not distinct from e.after_value and k.asked_member is null and k.asked_account is null;

-- Whoever was replaced as an educator before parts ended everywhere has none: the book says who educates.
update case_part p set until = a.happened_on
  from (select distinct on (county_id, case_id) county_id, case_id, happened_on, fact from case_entry where action = 'APPOINT_EDUCATORS' order by county_id, case_id, number desc) a
 where p.county_id = a.county_id and p.case_id = a.case_id and p.part = 'EDUCATOR' and p.until is null
   and not exists (select 1 from jsonb_array_elements(a.fact -> 'educators') one
                    where one -> 'who' -> 'person' ->> 'kind' = 'MEMBER' and (one -> 'who' -> 'person' ->> 'number')::bigint = p.member_id);
