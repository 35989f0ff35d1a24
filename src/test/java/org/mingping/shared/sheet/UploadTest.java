package org.mingping.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An upload")
class UploadTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("keeps the name it was given, at most 200 characters of it and none that no name needs")
    void name() {
        Path file = directory.resolve("x");
        assertThat(new Upload(file, "党员名册 (2).xlsx", null).fileName()).isEqualTo("党员名册 (2).xlsx");
        assertThat(new Upload(file, "a\r\nb\0c\u001b.xlsx", null).fileName()).isEqualTo("a  b c .xlsx");
        assertThat(new Upload(file, "𠮷".repeat(300), null).fileName()).isEqualTo("𠮷".repeat(200));
        assertThat(new Upload(file, " ", null).fileName()).isNull();
        assertThat(Upload.of(file).fileName()).isNull();
    }

    @Test
    @DisplayName("is told from every other by the digest of its bytes")
    void digest() throws IOException {
        Path file = Files.writeString(directory.resolve("abc"), "abc");
        assertThat(Upload.of(file).sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
