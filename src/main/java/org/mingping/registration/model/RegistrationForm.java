package org.mingping.registration.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingping.shared.Refusal;

/**
 * What stands in 党员登记申请表 (domain §6): a summary of oneself in four parts, and the will. Any of it is null as long as it is a draft.
 *
 * @param statement why somebody wants to leave, in their own words; a member who stays may add something
 */
public record RegistrationForm(String thought, String work, String conduct, String life, DeclaredWill will, String statement) implements Serializable {

    /** Characters each part may hold: what two sides of the paper form hold. */
    public static final int MOST = 2_000;

    static final String CLAUSE = "domain §6";

    /** Nothing written yet. */
    public static final RegistrationForm EMPTY = new RegistrationForm(null, null, null, null, null, null);

    /** Blank parts read null, line ends alike whatever wrote them. @throws Refusal REGISTRATION_TOO_LONG (most characters) */
    public RegistrationForm {
        thought = plain(thought);
        work = plain(work);
        conduct = plain(conduct);
        life = plain(life);
        statement = plain(statement);
    }

    private static String plain(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.replace("\r\n", "\n").strip();
        if (plain.length() > MOST) {
            throw Refusal.invalid("REGISTRATION_TOO_LONG", MOST).under(CLAUSE);
        }
        return plain;
    }

    /**
     * Whoever stays has summed up all four parts; whoever leaves says why, and owes no summary.
     *
     * @throws Refusal REGISTRATION_WILL, REGISTRATION_PARTS, REGISTRATION_STATEMENT
     */
    void requireWhole() {
        if (will == null) {
            throw Refusal.invalid("REGISTRATION_WILL").under(CLAUSE);
        }
        if (will == DeclaredWill.STAY && Stream.of(thought, work, conduct, life).anyMatch(Objects::isNull)) {
            throw Refusal.invalid("REGISTRATION_PARTS").under(CLAUSE);
        }
        if (will == DeclaredWill.LEAVE && statement == null) {
            throw Refusal.invalid("REGISTRATION_STATEMENT").under(CLAUSE);
        }
    }
}
