-- A level raised while earlier months are caught up is told with the newest of them, once, and only where its run still goes on. All that is here was told.
alter table failure_level add column told boolean not null default true;
create index failure_level_untold on failure_level (county_id, kind, member_id) where not told;
