package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.Workbooks;

/**
 * Where uploads lie until they are imported: on this server's disk, readable by its own account only, since a roster is
 * personal data of a whole county.
 */
@ApplicationScoped
public class ImportFolder {

    private static final Logger LOG = Logger.getLogger(ImportFolder.class.getName());
    private static final String PREFIX = "import";
    private static final String SUFFIX = ".xlsx";

    @Inject
    private Workbooks workbooks;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "mingping.import.directory")
    private Optional<String> configured;

    /**
     * Keeps an upload. Whoever calls this deletes the file.
     *
     * @throws Refusal TOO_LARGE, as soon as the limit is passed; IMPORT_FOLDER_UNSAFE where others could read it
     */
    public Path keep(InputStream upload) throws IOException {
        Path file = PrivateFolder.createFile(folder(), PREFIX, SUFFIX);
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

    /** Deletes what was left behind by a server that had no time to. */
    void forgetOlderThan(Duration age) {
        Instant limit = clock.instant().minus(age);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | Refusal unreadable) {
            LOG.log(Level.WARNING, "old uploads could not be looked for", unreadable);
        }
    }

    private Path folder() throws IOException {
        Path folder = configured.filter(text -> !text.isBlank()).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "mingping-imports-" + System.getProperty("user.name")));
        if (!PrivateFolder.prepare(folder)) {
            LOG.severe(() -> "uploads are refused: " + folder + " is no folder that belongs to this server's account and is closed to all others;"
                    + " remove it, or give another one with mingping.import.directory");
            throw Refusal.conflict("IMPORT_FOLDER_UNSAFE");
        }
        return folder;
    }
}
