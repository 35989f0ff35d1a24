package org.mingping.appraisal.model.ballot;

import org.mingping.appraisal.model.Ruling;

/**
 * Codes are issued by the branch officer and a second person (§4): anybody with an account of that branch or of its superior organisation, but not the officer
 * themself, under this account or another of the same member (decision 0004), nor the member whose case is voted on: nobody takes part in their own (§5).
 *
 * @param branch   organisation whose ballot it is
 * @param superior organisation above it when the cycle opened
 * @param concerned the member whose case it is, null in an appraisal
 */
public record SecondPersonPolicy(long branch, long superior, Long concerned) {

    public static final String CLAUSE = "§4";

    /**
     * One of the two.
     *
     * @param account      by which they are known
     * @param member       the member behind it, or null
     * @param organisation they act for
     */
    public record Person(long account, Long member, long organisation) {

        boolean isSameAs(Person other) {
            return account == other.account || member != null && member.equals(other.member);
        }
    }

    /** Refused with {@code SECOND_PERSON_SELF}, {@code SECOND_PERSON_ELSEWHERE} or {@code SECOND_PERSON_CONCERNED}. */
    public Ruling suits(Person issuer, Person second) {
        return Ruling.of(!second.isSameAs(issuer), "SECOND_PERSON_SELF", CLAUSE)
                .and(Ruling.of(concerned == null || !concerned.equals(second.member()), "SECOND_PERSON_CONCERNED", CLAUSE))
                .and(Ruling.of(second.organisation() == branch || second.organisation() == superior, "SECOND_PERSON_ELSEWHERE", CLAUSE));
    }
}
