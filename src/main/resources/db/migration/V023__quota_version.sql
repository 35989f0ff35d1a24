-- Two approvers may look at the same tie: the second to decide must see what the first did. Counts each application and each choice.
alter table quota_application add column version integer not null default 0;
