package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes tokens and the keyed hashes under which they are kept. Tokens are random and long, so that one round suffices; the pepper lies
 * outside the database, so that a copy of the table opens nothing.
 */
@ApplicationScoped
public class TokenHashing {

    /** Lets scanners of source code and mail recognise a leaked token. */
    public static final String PREFIX = "mp_";

    private static final String HMAC = "HmacSHA256";

    @Inject
    @ConfigProperty(name = "mingping.token.pepper")
    private String pepper;

    private final SecureRandom random = new SecureRandom();

    public String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + text(bytes);
    }

    public String hash(String token) {
        return HexFormat.of().formatHex(mac("token", token));
    }

    /** The same bytes for the same purpose at every start of this installation, and nothing anyone without the pepper could tell. */
    byte[] derive(String purpose) {
        return mac("first start", purpose);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(String use, String message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal((use + '\n' + message).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + HMAC, absent);
        }
    }
}
