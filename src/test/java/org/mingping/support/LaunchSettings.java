package org.mingping.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to start and how.
 *
 * @param port      of the web server
 * @param data      the installation's folder
 * @param war       the built product
 * @param serverJar Payara Micro
 * @param heap      the server's, as {@code -Xmx} takes it
 * @param compilers C1 alone boots in half the time
 * @param forServer configuration the server reads, by MicroProfile Config key
 */
record LaunchSettings(int port, Path data, Path war, Path serverJar, String heap, RunningProduct.Compilers compilers,
                      Map<String, String> forServer) {

    /** Keys the launcher keeps to itself; every other {@code mingping.*} of the command line reaches the server. */
    private static final Set<String> LAUNCHER_ONLY =
            Set.of("mingping.port", "mingping.data", "mingping.war", "mingping.heap");

    /** The demo's passwords are known to everyone, and under C1 the full number takes a second a sign-in. */
    private static final String DEMO_PASSWORD_ITERATIONS = "10000";

    static LaunchSettings from(Properties system) {
        Map<String, String> forServer = new TreeMap<>();
        for (String key : system.stringPropertyNames()) {
            String value = system.getProperty(key).strip();
            if (key.startsWith("mingping.") && !LAUNCHER_ONLY.contains(key) && !value.isEmpty()) {
                forServer.put(key, legible(key, value));
            }
        }
        if (Boolean.parseBoolean(forServer.get("mingping.demo"))) {
            forServer.putIfAbsent("mingping.password.iterations", DEMO_PASSWORD_ITERATIONS);
        }
        return new LaunchSettings(
                port(system.getProperty("mingping.port", "8080")),
                Path.of(system.getProperty("mingping.data", ".mingping")).toAbsolutePath().normalize(),
                Path.of(required(system, "mingping.war")),
                Path.of(required(system, "payara.micro.jar")),
                system.getProperty("mingping.heap", "768m"),
                RunningProduct.Compilers.QUICK,
                forServer);
    }

    private static int port(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new LaunchFailure("The port “" + typed + "” is not a number; give one as in -Dmingping.port=8080.", e);
        }
    }

    private static String required(Properties system, String key) {
        String value = system.getProperty(key);
        if (value == null) {
            throw new LaunchFailure("The system property " + key + " is missing; start the product with: mvn -Prun");
        }
        return value;
    }

    /** Java cannot read 青山县 from a command line in a locale without UTF-8, and says nothing. */
    private static String legible(String key, String value) {
        if (value.indexOf('\uFFFD') >= 0) {
            throw new LaunchFailure("The value of -D" + key + " could not be read in this locale; set LC_ALL=C.UTF-8 and start again.");
        }
        return value;
    }
}
