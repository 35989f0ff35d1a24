package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file with first passwords")
class AnnouncementFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is readable by its owner alone, also where an open one or a link lay before")
    void ownersAlone() throws IOException {
        Path file = folder.resolve("first-accounts.txt");
        new AnnouncementFile(file).write("new");
        assertThat(permissions(file)).isEqualTo("rw-------");

        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "open");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        new AnnouncementFile(file).write("newer");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("newer").isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(elsewhere).hasContent("open");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("first-accounts.txt", "elsewhere.txt");
    }

    @Test
    @DisplayName("must be writable before the county is founded, or nobody would ever know the passwords")
    void unwritable() {
        AnnouncementFile nowhere = new AnnouncementFile(folder.resolve("no-such-folder/first-accounts.txt"));
        assertThatThrownBy(nowhere::requireWritable).isInstanceOf(StartRefused.class).hasMessageContaining("mingping.boot.announce");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
