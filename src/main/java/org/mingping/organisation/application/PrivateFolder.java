package org.mingping.organisation.application;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/** A folder of this process's own account, closed to every other. */
final class PrivateFolder {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

    private PrivateFolder() {
    }

    /**
     * Creates the folder where there is none. One that exists is not trusted: in a folder open to all, such as that of temporary files,
     * anybody can have laid it, or a link of its name, to read what is put into it.
     *
     * @return whether it can be trusted
     */
    static boolean prepare(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            try {
                Files.createDirectory(folder, ownerOnly("rwx------"));
            } catch (FileAlreadyExistsException another) {
                // Somebody was faster, perhaps another thread of this server: it is looked at below.
                return isOurs(folder);
            }
        }
        return isOurs(folder);
    }

    static Path createFile(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, ownerOnly("rw-------"));
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!POSIX) {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        }
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.isDirectory() && found.owner().equals(ownAccount()) && found.permissions().stream().noneMatch(OTHERS::contains);
    }

    /** Who owns what this process creates: its name alone would not say, an account of a container has none. */
    private static UserPrincipal ownAccount() throws IOException {
        Path probe = Files.createTempFile("mingping", ".owner");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
