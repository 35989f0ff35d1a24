package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps second factors' secrets at rest: AES-256-GCM under a key that lies outside the database. */
@ApplicationScoped
public class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    @ConfigProperty(name = "mingping.totp.key")
    private String key;

    private final SecureRandom random = new SecureRandom();

    public String seal(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret);
        byte[] box = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(box);
    }

    /** @throws IllegalStateException where the box was sealed under another key or tampered with */
    public byte[] open(String sealed) {
        byte[] box = Base64.getDecoder().decode(sealed);
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE_BYTES), Arrays.copyOfRange(box, NONCE_BYTES, box.length));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            byte[] aesKey = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(aesKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("a sealed secret cannot be read: is mingping.totp.key the one it was sealed under?", unreadable);
        }
    }
}
