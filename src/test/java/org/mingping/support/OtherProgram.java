package org.mingping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program that had no part in making a document, to open it with: what the machine has, or Debian's, which root installs as a build in CI does. */
public final class OtherProgram {

    private OtherProgram() {
    }

    public static Path pdftotext() {
        return found("pdftotext", "poppler-utils");
    }

    public static Path libreOffice() {
        return found("soffice", "libreoffice-writer-nogui", "fonts-noto-cjk");
    }

    /** Skips the test, saying what to install, where somebody may not install it and has not. */
    private static Path found(String program, String... packages) {
        try {
            return DebianPackages.program(List.of(program), List.of(packages), "Documents opened by another program");
        } catch (LaunchFailure missing) {
            if ("root".equals(System.getProperty("user.name"))) {
                throw missing;
            }
            return Assumptions.abort(missing.getMessage());
        }
    }

    public static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
    }
}
