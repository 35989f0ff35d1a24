-- A case whose verification finds that the facts are not established is closed as unfounded: nothing is imposed.
alter table disposition_case drop constraint disposition_case_disposition_check;
alter table disposition_case add constraint disposition_case_disposition_check
    check (disposition in ('CLOSED_AS_QUALIFIED','CLOSED_AS_UNFOUNDED','RECTIFICATION','PERSUADED_WITHDRAWAL','REMOVAL','DIRECT_REMOVAL','SELF_WITHDRAWAL_REMOVAL',
                           'VOLUNTARY_WITHDRAWAL'));
