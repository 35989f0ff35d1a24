-- The mass representatives of a branch's ballot by name: a list that is frozen with the roll (§1.3). No code ever stands beside a name.
create table mass_representative (
    county_id           bigint  not null,
    scope_path          text    not null,
    branch_appraisal_id bigint  not null,
    place               integer not null check (place > 0),
    name                text    not null,
    standing            text    not null default '',
    listed_by           text    not null,
    primary key (county_id, branch_appraisal_id, place),
    foreign key (county_id, branch_appraisal_id) references branch_appraisal (county_id, id)
);
call protect('mass_representative', 'by_path', may_delete => true);
drop policy scoped on mass_representative;
create policy scoped on mass_representative to ${app} using (county_id = current_county() and current_own_member() is null
    and scope_path collate "C" >= current_scope() collate "C" and scope_path collate "C" < current_scope_end() collate "C");
revoke update on mass_representative from ${app}, ${system};
revoke delete on mass_representative from ${system};
