package org.mingping.disposition.model;

/**
 * Somebody who has a part in a case. Whoever has a membership behind their account is that member, whatever office they act in, so that two accounts of one person never pass for
 * two people; only officers without one are known by their account.
 *
 * @param kind   of what {@code number} is
 * @param number 1 or more
 */
public record PersonId(Kind kind, long number) {

    /** What a person is known by. */
    public enum Kind { MEMBER, ACCOUNT }

    /** @throws IllegalArgumentException if the number cannot be one */
    public PersonId {
        if (number < 1) {
            throw new IllegalArgumentException("person: " + number);
        }
    }

    public static PersonId member(long id) {
        return new PersonId(Kind.MEMBER, id);
    }

    /** An account behind which no member stands. */
    public static PersonId account(long id) {
        return new PersonId(Kind.ACCOUNT, id);
    }
}
