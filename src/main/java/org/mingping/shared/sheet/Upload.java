package org.mingping.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An uploaded workbook on this server's disk.
 *
 * @param file     where it lies
 * @param fileName as the person who uploaded it named it, without what no name needs; null where nobody named it
 * @param cycleId  the cycle a tally belongs to, otherwise null
 */
public record Upload(Path file, String fileName, Long cycleId) {

    private static final int LONGEST_NAME = 200;

    public Upload {
        fileName = fileName == null || fileName.isBlank() ? null : shortened(fileName.replaceAll("\\p{Cntrl}", " ").strip());
    }

    public Upload(Path file, Long cycleId) {
        this(file, null, cycleId);
    }

    public static Upload of(Path file) {
        return new Upload(file, null, null);
    }

    /** What tells this very workbook from every other, in hexadecimal digits: whoever keeps the file can show that it is the one. */
    public String sha256() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
