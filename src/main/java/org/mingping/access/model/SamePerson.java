package org.mingping.access.model;

import java.io.Serializable;

/**
 * By what two acts are known to be one person's, where two people are needed: by the account, or by the member behind two accounts. A signature says less: it names an account alone.
 *
 * @param account whose; 0 or null is nobody's, as a timer's
 * @param member  behind it, or null
 */
public record SamePerson(Long account, Long member) implements Serializable {

    public boolean isAlso(SamePerson other) {
        return account != null && account != 0 && account.equals(other.account) || member != null && member.equals(other.member);
    }
}
