-- Which tokens a start issued (mvn -Prun): they work before their holder has ever signed in, and nowhere but where such starts are asked for.
alter table api_token add column from_start boolean not null default false;
update api_token set from_start = true where label ~ '^start [0-9]+$';

-- Who handed out the last one-time password and when: its holder is told at the next sign-in.
alter table account add column password_reset_at timestamptz, add column password_reset_by text;
