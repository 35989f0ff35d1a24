-- An upheld objection calls for an examination by itself; until now it was written down as a referral by the committee, which had made none.
-- What is confirmed keeps the derivation it was confirmed with, and so its words.
alter table member_appraisal add column upheld_objection text;
update member_appraisal r
   set upheld_objection = o.content, referred = false, referral_evidence = null
  from objection o, branch_appraisal a
 where o.county_id = r.county_id and o.member_appraisal_id = r.id and o.upheld and trim(o.content) = r.referral_evidence
   and a.county_id = r.county_id and a.id = r.branch_appraisal_id and a.phase <> 'CONFIRMED';
