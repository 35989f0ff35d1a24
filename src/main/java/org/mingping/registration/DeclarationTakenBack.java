package org.mingping.registration;

/**
 * A member took back the application to leave in time (domain §5): where a registration declared that wish, the form is theirs again. Told within the transaction that put it on record.
 *
 * @param memberId whose application it was, whatever it rested on
 */
public record DeclarationTakenBack(long memberId) {

    /** It is about to be: whoever follows takes hold of what is theirs before the case is held, as they do in every other act. */
    public record Beginning(long memberId) {
    }
}
