package org.mingping.shared.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.mingping.shared.Settings;

/** Opens uploads within the limits this server runs with. */
@ApplicationScoped
public class Workbooks {

    /** Whatever is configured: servers must know a constant beyond which they take nothing apart. */
    public static final long CEILING = 64L << 20;

    @Inject
    private Settings settings;

    /** See {@link SheetFile#open}. */
    public SheetFile open(Path workbook, Progress progress) throws IOException {
        return SheetFile.open(workbook, SheetLimits.ofMaxBytes(maxBytes()), progress);
    }

    public long maxBytes() {
        return Math.min(settings.number("mingping.import.max-bytes"), CEILING);
    }
}
