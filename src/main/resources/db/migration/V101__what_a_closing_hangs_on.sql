-- When a try of the timer was answered: one that was not, because its server ended in between, is made again. Why a ballot was not closed decides whether trying
-- again by itself can help: a key store may be back, votes come by people alone.
alter table ballot_overdue add column answered_at timestamptz;
update ballot_overdue set answered_at = tried_at where reason is not null;
