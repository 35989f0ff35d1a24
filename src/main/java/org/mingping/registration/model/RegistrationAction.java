package org.mingping.registration.model;

/** What can have been done with a registration; a line of its history says one. */
public enum RegistrationAction {
    SUBMITTED, SUBMITTED_FOR, RETURNED, VERIFIED, TALKED, TALK_TRIED, DECLINED, DECLINED_UNHEARD, EXTENSION_PROPOSED, EXTENSION_GRANTED, EXTENSION_REFUSED, CORRECTION_APPROVED, CORRECTION_REJECTED, VOIDED, RESUMED
}
