package org.mingping.access.application;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238: SHA-1, six digits, thirty seconds), as every authenticator application makes them. */
@ApplicationScoped
public class TimeCodes {

    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The time step whose code this is: now, or one before or after for clocks that differ. */
    public OptionalLong matchedStep(String sealedSecret, String code) {
        return matchedStep(box.open(sealedSecret), code);
    }

    public OptionalLong matchedStep(byte[] secret, String code) {
        String typed = code == null ? "" : code.strip();
        long seconds = generator.getTimeStep().toSeconds();
        long current = clock.instant().getEpochSecond() / seconds;
        for (long step : new long[] {current, current - 1, current + 1}) {
            if (MessageDigest.isEqual(bytes(codeAt(secret, Instant.ofEpochSecond(step * seconds))), bytes(typed))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** What an authenticator application shows at that moment. */
    public String codeAt(byte[] secret, Instant moment) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a key of " + SECRET_BYTES + " bytes", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
