-- How a telephone number is shown where it is not needed in full, in one place for lists, files, histories and exports. A mobile number
-- keeps the seven digits by which people recognise it; of any other at most a third of the digits shows, for a landline is short: with
-- three before and four after, one of seven digits would stand there whole.
create function masked_telephone(full_number text) returns text language sql immutable strict parallel safe as $$
    select case when full_number ~ '^1[0-9]{10}$' then left(full_number, 3) || '****' || right(full_number, 4)
                else '****' || right(regexp_replace(full_number, '[^0-9]', '', 'g'),
                                     least(4, length(regexp_replace(full_number, '[^0-9]', '', 'g')) / 3)) end
$$;
