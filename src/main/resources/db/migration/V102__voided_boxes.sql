-- A box that cannot be sealed, for its key is lost or it does not hold what was put into it, is voided: nothing of it is counted, and the branch votes again (§4).
-- The first vote of a branch is then not its first box any more: a box says itself whether it is about those alone whom the votes gave no grade (§1.6).
alter table ballot_box
    add column again boolean not null default false,
    add column voided_by text,
    add column void_reason text,
    add column void_cause text,
    add constraint ballot_box_voided check ((voided_by is null) = (void_reason is null) and (voided_by is null) = (void_cause is null)
                                            and (voided_by is null or sealed_at is not null));
update ballot_box set again = true where round > 1;
grant update (voided_by, void_reason, void_cause) on ballot_box to ${app};
