package org.mingping.disposition.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of this machine that had no part in making a document, to open it with. */
final class OtherProgram {

    private OtherProgram() {
    }

    /** Skips the test where the machine has no such program; {@code apt-get install poppler-utils libreoffice-writer-nogui fonts-noto-cjk} brings them. */
    static void assume(String program) {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(program)), program + " is not on this machine");
    }

    static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
    }
}
