package org.mingping.access;

import java.util.Locale;

/** The three doors, chosen on the login page; each has accounts and a policy of its own. */
public enum Realm {
    BRANCH, TOWNSHIP, COUNTY;

    /** As it stands in the database, in the form and in configuration keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Realm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
