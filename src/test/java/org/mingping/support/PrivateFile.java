package org.mingping.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets are never, not even for a moment, readable by another user of the machine. */
final class PrivateFile {

    private PrivateFile() {
    }

    static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, attributes("rw-------"));
        return Files.newOutputStream(file);
    }

    static FileAttribute<?>[] attributes(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
