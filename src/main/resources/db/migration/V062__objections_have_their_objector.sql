-- The written answer goes to whoever objected: the member, where a member did; and nobody answers what they recorded themselves. The name
-- of whom it is about stands here too, because a member's own account sees nobody else's appraisal.
alter table objection
    add column raised_by_member_id bigint,
    add column recorded_by_account_id bigint,
    add column about_name text;
update objection o set about_name = r.name from member_appraisal r where r.county_id = o.county_id and r.id = o.member_appraisal_id;
alter table objection alter column about_name set not null;

-- A member's own account sees its own objections, wherever they lie, and no other's.
alter policy scoped on objection using (county_id = current_county()
    and scope_path collate "C" >= own_scope() collate "C" and scope_path collate "C" < own_scope_end() collate "C"
    and (current_own_member() is null or raised_by_member_id = current_own_member()));
