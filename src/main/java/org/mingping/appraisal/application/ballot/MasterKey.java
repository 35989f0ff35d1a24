package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one secret of the ballots that lies in neither the database nor the key store. A key for each purpose is drawn from it (HMAC-SHA-256 as a
 * pseudo-random function), so that what was made for one is worth nothing for another.
 */
@ApplicationScoped
public class MasterKey {

    private static final String HMAC = "HmacSHA256";

    @Inject
    @ConfigProperty(name = "mingping.keys.master")
    private String master;

    /** @param purpose what the key is for, never anything secret */
    SecretKey key(String purpose, String algorithm) {
        return new SecretKeySpec(mac(new SecretKeySpec(master.getBytes(StandardCharsets.UTF_8), HMAC), purpose.getBytes(StandardCharsets.UTF_8)), algorithm);
    }

    /** Proves that whoever made it knew the master key. */
    byte[] mac(String purpose, byte[] message) {
        return mac(key(purpose, HMAC), message);
    }

    private static byte[] mac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + HMAC, absent);
        }
    }
}
