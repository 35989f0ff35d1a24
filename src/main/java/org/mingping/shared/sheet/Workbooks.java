package org.mingping.shared.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens uploads within the limits this server is configured with. */
@ApplicationScoped
public class Workbooks {

    /** Whatever is configured: servers must know a constant beyond which they take nothing apart. */
    public static final long CEILING = 64L << 20;

    @Inject
    @ConfigProperty(name = "mingping.import.max-bytes", defaultValue = "20971520")
    private long maxBytes;

    /** See {@link SheetFile#open}. */
    public SheetFile open(Path workbook, Progress progress) throws IOException {
        return SheetFile.open(workbook, SheetLimits.ofMaxBytes(maxBytes()), progress);
    }

    public long maxBytes() {
        return Math.min(maxBytes, CEILING);
    }
}
