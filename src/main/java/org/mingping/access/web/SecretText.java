package org.mingping.access.web;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A shared secret as authenticator applications read it. */
final class SecretText {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "明评";

    private SecretText() {
    }

    /** The {@code otpauth} address that a picture carries. */
    static String address(String account, byte[] secret) {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(account) + "?secret=" + base32(secret) + "&issuer=" + encoded(ISSUER);
    }

    /** RFC 4648, without padding; for secrets whose bits divide by five. */
    static String base32(byte[] secret) {
        if (secret.length % 5 != 0) {
            throw new IllegalArgumentException("a secret's length divides by five: " + secret.length);
        }
        BigInteger number = new BigInteger(1, secret);
        int letters = secret.length * 8 / 5;
        StringBuilder text = new StringBuilder();
        for (int index = letters - 1; index >= 0; index--) {
            text.append(ALPHABET.charAt(number.shiftRight(index * 5).intValue() & 31));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
