-- A roll is a document: it keeps name and identity number. Whoever moves out of an officer's sight later stays on that officer's lists.
alter table member_appraisal add column id_number text;
update member_appraisal r set id_number = m.id_number from member m where m.county_id = r.county_id and m.id = r.member_id;
