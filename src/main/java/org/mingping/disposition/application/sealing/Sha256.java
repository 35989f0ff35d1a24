package org.mingping.disposition.application.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in small hexadecimal digits. */
final class Sha256 {

    private Sha256() {
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(begin().digest(content));
    }

    /** To be fed piece by piece. */
    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
