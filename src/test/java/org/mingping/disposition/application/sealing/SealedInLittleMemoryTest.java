package org.mingping.disposition.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of two hundred megabytes")
class SealedInLittleMemoryTest {

    private static final int DOCUMENTS = 20;
    private static final int EACH = 10 << 20;
    private static final long MINUTES = 2;

    @Test
    @DisplayName("is sealed, and read again, by a server with sixty-four")
    void little() throws Exception {
        Process sealing = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                SealedInLittleMemoryTest.class.getName()).redirectErrorStream(true).start();
        sealing.getOutputStream().close();
        String said = new String(sealing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sealing.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).endsWith("sealed " + (long) DOCUMENTS * EACH);
        assertThat(sealing.exitValue()).isZero();
    }

    /** In a process of its own. */
    public static void main(String[] arguments) throws IOException {
        List<FileContents.Document> documents = IntStream.rangeClosed(1, DOCUMENTS)
                .mapToObj(place -> new FileContents.Document("材料" + place, Optional.empty(), "pdf", () -> new byte[EACH])).toList();
        try (FileInTheMaking file = FileInTheMaking.begin()) {
            SealedFile.Seal seal = new SealedFile(new SealSignature("secret")).write(new FileContents("1", LocalDate.of(2026, 1, 5), documents), file.out());
            file.finish();
            long read = 0;
            try (InputStream content = file.content()) {
                for (byte[] part = content.readNBytes(EACH); part.length > 0; part = content.readNBytes(EACH)) {
                    read += part.length;
                }
            }
            if (read != seal.bytes()) {
                throw new IOException("written " + seal.bytes() + ", read " + read);
            }
            System.out.println("sealed " + seal.lines().stream().mapToLong(SealedFile.Line::bytes).sum());
        }
    }
}
