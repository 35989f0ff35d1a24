-- One database holds one county (decision 0008); the lock of the start keeps two servers from founding two, this keeps everyone.
create unique index organisation_one_root on organisation ((superior_id is null)) where superior_id is null;
