package org.mingping.registration;

/**
 * A member declared that they do not want to stay, and confirmed it in a recorded talk (domain §6): a ground for a voluntary withdrawal, and no more. Told within the transaction that
 * recorded the talk.
 *
 * @param registrationId the form that declines
 */
public record RegistrationDeclined(long registrationId, long memberId) {
}
