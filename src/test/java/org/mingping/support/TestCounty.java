package org.mingping.support;

/** What tests tell the server; the county is fictional, like every region that begins with 9. */
public final class TestCounty {

    /** Its first tracked month, as {@code mingping.dues-from} takes it. */
    public static final String DUES_FROM = "2026-01";

    /** As {@code mingping.county} takes it. */
    public static final String CODE_AND_NAME = "99:青山县委组织部";

    /** Few, as {@code mingping.password.iterations} takes them: under C1 the real number costs a second a login. */
    public static final String PASSWORD_ITERATIONS = "2048";

    /** Not the usual number, as {@code mingping.db.pool.system} takes it: a test sees that it counts. */
    public static final String SYSTEM_CONNECTIONS = "6";

    private TestCounty() {
    }
}
