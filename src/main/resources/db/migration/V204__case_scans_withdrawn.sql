-- A scan that was laid into a case's file by mistake is withdrawn with a reason, as long as no sealed file holds it, and kept.
alter table case_paper add column withdrawn_at timestamptz;
alter table case_paper add column withdrawn_by text;
alter table case_paper add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 200);
alter table case_paper add constraint case_paper_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null));
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on case_paper to ${app}, ${system};
