-- A member who takes back what they declared may be given the form back for a new declaration (domain §6); if they decline again, a case opens again. That one registration never has two cases at once
-- the running ones see to: one a member and ground.
drop index disposition_case_evidence;
create unique index disposition_case_evidence on disposition_case (county_id, evidence, evidence_id) where evidence is not null and evidence <> 'registration';
create index disposition_case_of_registration on disposition_case (county_id, evidence_id) where evidence = 'registration';
