package org.mingping.access;

/**
 * Proves who stands beside the caller where the rules ask for two people: by what that person signs in with, through the check, the limits and the journal of the
 * doors. No session is opened for them, and they get no right by it.
 */
public interface SecondPersons {

    /**
     * At the same desk: who is proved is named, and may do nothing.
     *
     * @param code the second factor's; null or blank where the account has none
     * @return that person, as their account stands now
     * @throws org.mingping.shared.Refusal {@code SECOND_PERSON_UNPROVED} whatever was wrong, {@code SECOND_PERSON_DUTY} where they must first choose a password or
     *         enrol a second factor, {@code BUSY}
     */
    Caller prove(Realm realm, String username, String password, String code);

    /**
     * Through the interface: by a token of theirs.
     *
     * @throws org.mingping.shared.Refusal {@code SECOND_PERSON_UNPROVED}
     */
    Caller proveByToken(String token);
}
