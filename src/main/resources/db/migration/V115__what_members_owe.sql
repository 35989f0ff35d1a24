-- What an amount comes from. fixed_year: the year whose amounts the branch fixed with it; follows_roster: whether a roster that says something else changes
-- it; reason: why the branch changed it within the year.
alter table dues_assessment add column fixed_year integer check (fixed_year between 1921 and 2999);
alter table dues_assessment add column follows_roster boolean not null default false;
alter table dues_assessment add column reason text;
update dues_assessment set follows_roster = true where origin = 'ROSTER';
create index dues_assessment_fixed on dues_assessment (county_id, fixed_year, scope_path collate "C") where revoked_at is null and fixed_year is not null;

-- A value of a month that was set anew stays on record, with the one that counts.
alter table dues_parameter add column replaced_at timestamptz;
alter table dues_parameter drop constraint dues_parameter_county_id_key_from_month_key;
create unique index dues_parameter_in_force on dues_parameter (county_id, key, from_month) where replaced_at is null;

-- What waits for the next higher committee; a member's months under a relief.
create index dues_relief_waiting on dues_relief (county_id, scope_path collate "C") where state = 'REQUESTED';
