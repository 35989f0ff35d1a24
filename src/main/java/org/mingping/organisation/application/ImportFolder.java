package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.Workbooks;

/**
 * Where uploads lie until they are imported: on this server's disk, readable by its own account only, since a roster is
 * personal data of a whole county.
 */
@ApplicationScoped
public class ImportFolder {

    @Inject
    private Workbooks workbooks;

    @Inject
    @ConfigProperty(name = "mingping.import.directory")
    private Optional<String> configured;

    /**
     * Keeps an upload. Whoever calls this deletes the file.
     *
     * @throws Refusal TOO_LARGE, as soon as the limit is passed
     */
    public Path keep(InputStream upload) throws IOException {
        Path file = Files.createTempFile(folder(), "import", ".xlsx", ownerOnly("rw-------"));
        long kept = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                kept += read;
                if (kept > workbooks.maxBytes()) {
                    throw Refusal.tooLarge("TOO_LARGE", workbooks.maxBytes() >> 20);
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private Path folder() throws IOException {
        Path folder = configured.filter(text -> !text.isBlank()).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "mingping-imports-" + System.getProperty("user.name")));
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownerOnly("rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
