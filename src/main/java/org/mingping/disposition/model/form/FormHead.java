package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands at the head of every form of one case. No identity number: a form goes through many hands.
 *
 * @param locale   of the fixed words
 * @param branch   which holds the membership
 * @param superior of the branch
 * @param number   of the case
 * @param member   in whose case all this is
 */
public record FormHead(Locale locale, String branch, String superior, String number, Subject member) {

    public FormHead {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(member, "member");
    }

    /**
     * The member.
     *
     * @param sex      in words, empty where it is not known
     * @param born     day of birth
     * @param joined   since when a member
     * @param category 人员类别, in words
     */
    public record Subject(String name, String sex, Optional<LocalDate> born, Optional<LocalDate> joined, String category) {
    }
}
