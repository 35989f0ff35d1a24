package org.mingping.disposition.persistence;

import java.util.Map;
import org.mingping.disposition.model.PersonId;

/**
 * Who acted as an account and who as a member may be one human being: an account is linked to a member late, or no more. Read as one, so that nobody proposes as the one and approves as the
 * other (domain §5).
 *
 * @param members by the account that is theirs
 */
record OnePerson(Map<Long, Long> members) {

    PersonId of(PersonId person) {
        Long member = person.kind() == PersonId.Kind.ACCOUNT ? members.get(person.number()) : null;
        return member == null ? person : PersonId.member(member);
    }

    /** @param fact as PostgreSQL writes it, with its keys in their one order */
    String in(String fact) {
        String read = fact;
        for (Map.Entry<Long, Long> one : members.entrySet()) {
            read = read.replace(person("ACCOUNT", one.getKey()), person("MEMBER", one.getValue()));
        }
        return read;
    }

    private static String person(String kind, long number) {
        return "{\"kind\": \"" + kind + "\", \"number\": " + number + "}";
    }
}
