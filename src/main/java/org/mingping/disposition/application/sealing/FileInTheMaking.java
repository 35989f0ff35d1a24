package org.mingping.disposition.application.sealing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A sealed file while it is written: in a temporary file that only this server's account may read, and gone when it is closed, whatever became of it. */
public final class FileInTheMaking implements AutoCloseable {

    private final Path file;
    private final MessageDigest digest = Sha256.begin();
    private final OutputStream out;

    private FileInTheMaking(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest));
    }

    public static FileInTheMaking begin() throws IOException {
        Path file = Files.createTempFile("case-", ".zip");
        try {
            return new FileInTheMaking(file);
        } catch (IOException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** To write to. */
    public OutputStream out() {
        return out;
    }

    /** No more is written. @return the SHA-256 of everything that was, in small hexadecimal digits */
    public String finish() throws IOException {
        out.close();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** To be read once it is finished. */
    public InputStream content() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
