package org.mingping.registration.model;

import java.util.Collection;
import org.mingping.shared.Refusal;

/**
 * Who talks with a member about leaving (domain §5: two at least; decided here): others than the member. A talker is known by name alone, so that a namesake is written with what sets them
 * apart, such as their post.
 */
public final class TalkerPolicy {

    private TalkerPolicy() {
    }

    /** @param talkers by name @param member with whom they talk, by name @throws Refusal REGISTRATION_TALKER_OWN (the name) */
    public static void require(Collection<String> talkers, String member) {
        if (talkers.stream().anyMatch(name -> plain(name).equals(plain(member)))) {
            throw Refusal.invalid("REGISTRATION_TALKER_OWN", member).under(RegistrationForm.CLAUSE);
        }
    }

    /** Chinese names of two characters are often written with a space between them, on screens and on paper. */
    private static String plain(String name) {
        return name.codePoints().filter(one -> !Character.isWhitespace(one) && !Character.isSpaceChar(one))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
