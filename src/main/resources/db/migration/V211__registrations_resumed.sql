-- Of whoever is given their membership back while the campaign is open, the registration is taken up again.
alter table registration_step drop constraint registration_step_action_check;
alter table registration_step add constraint registration_step_action_check check (action in ('SUBMITTED','SUBMITTED_FOR','RETURNED','VERIFIED','TALKED','TALK_TRIED','DECLINED','DECLINED_UNHEARD',
    'EXTENSION_PROPOSED','EXTENSION_GRANTED','EXTENSION_REFUSED','CORRECTION_APPROVED','CORRECTION_REJECTED','VOIDED','RESUMED'));
