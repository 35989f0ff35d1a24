package org.mingping.boot;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where passwords are written for whoever started the server: never, not even for a moment, readable by another user of the machine. */
final class AnnouncementFile {

    private final Path file;

    AnnouncementFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Sees that it will be possible to write before passwords exist that would be lost.
     *
     * @throws StartRefused where it will not
     */
    void requireWritable() {
        try {
            Files.delete(createBeside());
        } catch (IOException unwritable) {
            throw new StartRefused("the announcement " + file + " cannot be written (" + unwritable + "); see to its folder, or set mingping.boot.announce");
        }
    }

    /** In the place of whatever stood there, whoever could read that. */
    void write(String text) throws IOException {
        Path beside = createBeside();
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path createBeside() throws IOException {
        return Files.createTempFile(file.getParent(), ".announcement", null, ownersAlone());
    }

    private static FileAttribute<?>[] ownersAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
