-- For the database administrator, once, as a superuser, before the first start:
--     psql -v owner_password=… -v app_password=… -v system_password=… -f create-roles.sql
-- Three roles, so that no request and no timer can do what only a migration may:
--   mingping_owner   owns the database and its tables; used at start to migrate, then not until the next start
--   mingping_app     requests: owns nothing, sees through row-level security
--   mingping_system  timers and start: owns nothing, every row of its tables, a pool of its own
\set ON_ERROR_STOP on

create role mingping_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role mingping_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create role mingping_system login nosuperuser nocreatedb nocreaterole nobypassrls password :'system_password';

-- The built-in locale sorts and compares alike on every machine and after every upgrade of the operating system.
create database mingping owner mingping_owner template template0
    encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';

revoke all on database mingping from public;
grant connect, temporary on database mingping to mingping_app, mingping_system;
