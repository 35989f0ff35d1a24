package org.mingping.access.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.access.Realm;

/**
 * A parameter that a system administrator may change, and within what. The bounds keep doors from being left open by a slip: a second
 * factor can be asked for or offered here, but only the configuration can do away with it.
 *
 * @param key   in the configuration
 * @param words what may be chosen; empty for a number
 * @param least the smallest number allowed
 * @param most  the largest
 */
public record ChangeableParameter(String key, List<String> words, int least, int most) {

    public static final String TOKEN_DAYS = "mingping.token.days";

    private static final List<ChangeableParameter> ALL = all();

    /** In the order in which they are shown: the doors one after the other, then the rest. */
    public static List<ChangeableParameter> list() {
        return ALL;
    }

    /** The door a parameter belongs to, or null. */
    public Realm realm() {
        return Arrays.stream(Realm.values()).filter(realm -> key.startsWith(prefix(realm))).findFirst().orElse(null);
    }

    /** What it is about, whatever door it belongs to. */
    public String subject() {
        return realm() == null ? key : key.substring(prefix(realm()).length());
    }

    public boolean isChoice() {
        return !words.isEmpty();
    }

    public boolean allows(String value) {
        if (isChoice()) {
            return words.contains(value);
        }
        return value.matches("[1-9][0-9]{0,8}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static List<ChangeableParameter> all() {
        List<ChangeableParameter> all = new ArrayList<>();
        Stream.of(Realm.values()).forEach(realm -> {
            all.add(number(prefix(realm) + "password.length", 8, 64));
            all.add(number(prefix(realm) + "password.kinds", 1, 4));
            all.add(number(prefix(realm) + "lock.failures", 3, 20));
            all.add(number(prefix(realm) + "lock.minutes", 5, 1_440));
            all.add(number(prefix(realm) + "idle.minutes", 5, 480));
            all.add(new ChangeableParameter(prefix(realm) + "second-factor", List.of("required", "optional"), 0, 0));
        });
        all.add(number("mingping.appraisal.late-after-days", 1, 180));
        all.add(number("mingping.appraisal.ballot.days", 1, 180));
        all.add(number("mingping.appraisal.ballot.hour", 1, 23));
        all.add(number("mingping.orglife.contact.days", 7, 365));
        all.add(number(TOKEN_DAYS, 1, 730));
        all.add(number("mingping.import.max-bytes", 1 << 20, 64 << 20));
        return List.copyOf(all);
    }

    private static ChangeableParameter number(String key, int least, int most) {
        return new ChangeableParameter(key, List.of(), least, most);
    }

    private static String prefix(Realm realm) {
        return "mingping.realm." + realm.code() + ".";
    }
}
