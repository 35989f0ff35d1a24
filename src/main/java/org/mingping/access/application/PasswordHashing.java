package org.mingping.access.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.shared.Refusal;

/**
 * PBKDF2 with SHA-512 as Jakarta Security provides it. The rounds stand in each hash, so that raising them closes nobody out;
 * demo and tests lower them, because the quick-start compiler of a fresh JVM takes 0.9 s for the full number.
 */
@ApplicationScoped
public class PasswordHashing {

    /** Without characters that look alike: first passwords are typed from paper. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    @Inject
    @ConfigProperty(name = "mingping.password.iterations")
    private int iterations;

    private final Turns turns = new Turns(Math.max(2, Runtime.getRuntime().availableProcessors()), PATIENCE);

    private final SecureRandom random = new SecureRandom();

    /** Checked when no such account exists, so that the answer takes as long as for one that does. */
    private String ofNobody;

    @PostConstruct
    void configure() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        ofNobody = hash(handedOut());
    }

    /** Checks a password when its turn comes: for whatever a stranger can ask for. @throws Refusal {@code BUSY} */
    public <T> T inTurn(Supplier<T> check) {
        return turns.take(check);
    }

    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    public boolean matches(String password, String hash) {
        return pbkdf2.verify(password.toCharArray(), hash);
    }

    /** Takes the time of a check and answers no. */
    public boolean matchesNobody(String password) {
        matches(password, ofNobody);
        return false;
    }

    /** A random password for one sign-in: sixteen legible characters of every kind, about 90 bits. */
    public String handedOut() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return legible(bytes);
    }

    /** Bytes as a password that satisfies every realm's rules. */
    static String legible(byte[] bytes) {
        StringBuilder password = new StringBuilder("Mp");
        for (int index = 0; index < 16; index++) {
            password.append(index % 4 == 0 ? "-" : "").append(LEGIBLE.charAt(Byte.toUnsignedInt(bytes[index]) % LEGIBLE.length()));
        }
        return password.append(Byte.toUnsignedInt(bytes[0]) % 10).toString();
    }
}
