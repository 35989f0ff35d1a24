-- A roster that changes a few members looks at what is on record of these alone: revoked and withdrawn rows as well, which the partial indexes leave out.
create index dues_assessment_of_member on dues_assessment (county_id, member_id);
create index dues_excuse_of_member on dues_excuse (county_id, member_id);
create index failure_level_of_member on failure_level (county_id, member_id);
