package org.mingping.registration;

import java.time.LocalDate;

/**
 * A member declared that they do not want to stay, and confirmed it in a recorded talk (domain §6): a ground for a voluntary withdrawal, and no more. Told within the transaction that
 * recorded the talk.
 *
 * @param registrationId the form that declines
 * @param declaredOn     on which it was handed in: the day of the application to leave
 */
public record RegistrationDeclined(long registrationId, long memberId, LocalDate declaredOn) {
}
