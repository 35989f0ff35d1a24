-- Sheets that came back are typed by group: a member's and a mass representative's differ in their headings. What one person has typed before and another has not
-- yet is taken as it would have been counted: each row marked as having voted returned a member's sheet.
alter table tally_entry add column members_returned integer;
update tally_entry t set members_returned = least(t.sheets_returned,
    (select count(*) from jsonb_array_elements(t.rows::jsonb) line where (line ->> 'voted')::boolean));
alter table tally_entry
    alter column members_returned set not null,
    add constraint tally_entry_members_returned check (members_returned between 0 and sheets_returned);
