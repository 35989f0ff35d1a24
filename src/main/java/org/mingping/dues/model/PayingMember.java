package org.mingping.dues.model;

import java.time.LocalDate;

/** A member of the roster, as far as whoever takes their money needs to know. @param joinedOn when the meeting accepted them as a probationary member */
public record PayingMember(long id, String idNumber, String name, LocalDate joinedOn, String scopePath) {
}
