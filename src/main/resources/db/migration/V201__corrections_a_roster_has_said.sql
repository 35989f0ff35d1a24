-- Once a roster has said what a member had corrected (domain §6), whoever keeps the workbook knows of it: whatever a roster says after that is newer, also what stood before the correction.
alter table member_event add column said_at timestamptz;
grant update (said_at) on member_event to ${app}, ${system};
