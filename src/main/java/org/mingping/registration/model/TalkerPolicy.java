package org.mingping.registration.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.shared.Refusal;

/**
 * Who talks with a member about leaving (domain §5: two at least; decided here): others than the member, of the branch's full members, of the township's other branches where it lends people, or of the officers who answer for it. A talker is known by
 * name alone, so that a namesake is written with what sets them apart in brackets, such as their post.
 */
public final class TalkerPolicy {

    private static final int TALKERS = 2;

    private TalkerPolicy() {
    }

    /**
     * Who may talk with a member, by one of their names.
     *
     * @param person the same for all names of one person, as an account's and the roster's
     */
    public record Talker(String person, String name) {
    }

    /**
     * @param talkers by name
     * @param member  with whom they talk, by name
     * @param there   whoever may talk with them: the member's own name is among them where somebody else bears it
     * @param lent    of the township's other branches, asked for names that nobody there bears, or that say in brackets that it is another: a namesake elsewhere makes nobody two people
     * @return the people who talked, but for those whom a name leaves open
     * @throws Refusal WILL_TALK_TALKERS where they are not two people; REGISTRATION_TALKER_OWN (the name); REGISTRATION_TALKER_UNKNOWN (the name)
     */
    public static Set<String> require(Collection<String> talkers, String member, Collection<Talker> there, Collection<Talker> lent) {
        Set<String> different = new HashSet<>();
        talkers.forEach(name -> different.add(plain(name)));
        requireTwo(different.size());
        if (different.contains(plain(member))) {
            throw Refusal.invalid("REGISTRATION_TALKER_OWN", member).under(RegistrationForm.CLAUSE);
        }
        Map<String, Set<String>> bearers = new LinkedHashMap<>();
        for (String name : talkers) {
            Set<String> bear = bearers(name, there, lent);
            if (bear.isEmpty()) {
                throw Refusal.invalid("REGISTRATION_TALKER_UNKNOWN", name.strip()).under(RegistrationForm.CLAUSE);
            }
            bearers.put(plain(name), bear);
        }
        requireTwo(bearers.keySet().stream().anyMatch(one -> bearers.keySet().stream().anyMatch(other -> isAnother(one, other, bearers))) ? TALKERS : 1);
        return bearers.values().stream().filter(bear -> bear.size() == 1).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether these cannot be two names of one person: nobody bears both, or both are told apart by what stands in brackets, and two people bear the name. */
    private static boolean isAnother(String one, String other, Map<String, Set<String>> bearers) {
        boolean apart = !one.equals(other) && isTold(one) && isTold(other) && withoutPost(one).equals(withoutPost(other)) && bearers.get(one).size() >= TALKERS;
        return apart || Collections.disjoint(bearers.get(one), bearers.get(other));
    }

    private static boolean isTold(String plain) {
        return plain.indexOf('(') >= 0;
    }

    private static void requireTwo(int people) {
        if (people < TALKERS) {
            throw Refusal.invalid("WILL_TALK_TALKERS").under(RegistrationForm.CLAUSE);
        }
    }

    /** Whoever is lent where nobody at home bears the name, or where it says in brackets that it is another. */
    private static Set<String> bearers(String name, Collection<Talker> there, Collection<Talker> lent) {
        String whole = plain(name);
        Set<String> here = bearers(whole, there);
        if (!here.isEmpty() && !isTold(whole)) {
            return here;
        }
        Set<String> all = new HashSet<>(here);
        all.addAll(bearers(whole, lent));
        return all;
    }

    private static Set<String> bearers(String whole, Collection<Talker> there) {
        String alone = withoutPost(whole);
        return there.stream().filter(one -> plain(one.name()).equals(whole) || plain(one.name()).equals(alone)).map(Talker::person).collect(Collectors.toSet());
    }

    /** A name as it is looked for on a roster: without what sets its bearer apart, without spaces, in one case and width. */
    public static String plainName(String name) {
        return withoutPost(plain(name));
    }

    /** Chinese names of two characters are often written with a space between them, on screens and on paper; letters in any case and width. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().filter(one -> !Character.isWhitespace(one) && !Character.isSpaceChar(one))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String withoutPost(String plain) {
        int bracket = plain.indexOf('(');
        return bracket < 0 ? plain : plain.substring(0, bracket);
    }
}
