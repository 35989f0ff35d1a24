package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A sealed file in somebody's hands: {@code payara/verify-file.sh} and the public key, and nothing of Mingping. */
record OfflineCheck(Path file, Path key) {

    /** What the command ended with, and what it printed. */
    record Verdict(int code, String said) {
    }

    static OfflineCheck of(Path file, byte[] publicKey) throws IOException {
        return new OfflineCheck(file, Files.write(Files.createTempFile("public", ".pem"), publicKey));
    }

    Verdict whole() throws IOException, InterruptedException {
        return verify(Files.copy(file, Files.createTempDirectory("sealed").resolve("whole.zip")));
    }

    /** Somewhere in the middle, where a document lies. */
    Verdict oneByteChanged() throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        return verify(Files.write(Files.createTempDirectory("sealed").resolve("changed.zip"), bytes));
    }

    private Verdict verify(Path zip) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        Process process = new ProcessBuilder("payara/verify-file.sh", zip.toString(), "--key", key.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended").isTrue();
        return new Verdict(process.exitValue(), Files.readString(said));
    }
}
