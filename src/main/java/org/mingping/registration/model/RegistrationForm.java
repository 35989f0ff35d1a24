package org.mingping.registration.model;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * What stands in 党员登记申请表 (domain §6): a summary of oneself in four parts, and the will. Any of it is null as long as it is a draft.
 *
 * @param statement why somebody wants to leave, in their own words; of whoever stays it is dropped when the form is handed in
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
        if (Written.isBlank(text)) {
            return null;
        }
        String plain = text.replace("\r\n", "\n").strip();
        if (plain.length() > MOST) {
            throw Refusal.invalid("REGISTRATION_TOO_LONG", MOST).under(CLAUSE);
        }
        return plain;
    }

    /** What still has to be written before it can be handed in: whoever stays sums up all four parts; whoever leaves says why, and owes no summary. */
    public Set<RegistrationPart> lacking() {
        Set<RegistrationPart> lacking = EnumSet.noneOf(RegistrationPart.class);
        if (will == null) {
            lacking.add(RegistrationPart.WILL);
        } else if (will == DeclaredWill.LEAVE) {
            lack(lacking, RegistrationPart.STATEMENT, statement);
        } else {
            lack(lacking, RegistrationPart.THOUGHT, thought);
            lack(lacking, RegistrationPart.WORK, work);
            lack(lacking, RegistrationPart.CONDUCT, conduct);
            lack(lacking, RegistrationPart.LIFE, life);
        }
        return lacking;
    }

    private static void lack(Set<RegistrationPart> lacking, RegistrationPart part, String text) {
        if (text == null) {
            lacking.add(part);
        }
    }

    /** @throws Refusal REGISTRATION_WILL, REGISTRATION_PARTS, REGISTRATION_STATEMENT where something is {@link #lacking} */
    void requireWhole() {
        lacking().stream().findFirst().ifPresent(part -> {
            throw Refusal.invalid(part.refusal()).under(CLAUSE);
        });
    }
}
