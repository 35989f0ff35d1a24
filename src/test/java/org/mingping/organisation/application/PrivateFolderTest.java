package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of uploads")
class PrivateFolderTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("is made for this account alone, and trusted again when it is found so")
    void made() throws IOException {
        Path folder = directory.resolve("deep").resolve("uploads");
        assertThat(PrivateFolder.prepare(folder)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(PrivateFolder.prepare(folder)).isTrue();
        Path file = PrivateFolder.createFile(folder, "import", ".xlsx");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("is not trusted where others may look in, where it is a link, or where it is no folder")
    void laidByOthers() throws IOException {
        Path open = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(PrivateFolder.prepare(open)).isFalse();
        Path closed = directory.resolve("closed");
        assertThat(PrivateFolder.prepare(closed)).isTrue();
        assertThat(PrivateFolder.prepare(Files.createSymbolicLink(directory.resolve("link"), closed))).isFalse();
        assertThat(PrivateFolder.prepare(Files.createSymbolicLink(directory.resolve("dangling"), directory.resolve("nothing")))).isFalse();
        assertThat(PrivateFolder.prepare(Files.createFile(directory.resolve("file")))).isFalse();
    }

    @Test
    @DisplayName("is not trusted where it belongs to another account, however closed it is")
    void anothers() throws IOException {
        Path folder = directory.resolve("anothers");
        PrivateFolder.prepare(folder);
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a folder away");
        Files.setAttribute(folder, "unix:uid", 65_534);
        assertThat(PrivateFolder.prepare(folder)).isFalse();
    }
}
