package org.mingping.shared.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mingping.shared.Refusal;

/**
 * Whose fault it is that the reader gave up. A failing disk is nothing that a corrected workbook would mend; a reader that stumbles over a
 * workbook may have a fault of its own, of which nobody would hear but for the log.
 */
final class ReaderFailure {

    private static final Logger LOG = Logger.getLogger(ReaderFailure.class.getName());

    private ReaderFailure() {
    }

    /**
     * The refusal NOT_XLSX of a damaged workbook, after a line in the log.
     *
     * @throws IOException when the disk failed
     */
    static Refusal judge(Exception failure) throws IOException {
        if (innermost(failure) instanceof IOException thrown && isOfDisk(thrown)) {
            throw thrown;
        }
        LOG.log(Level.WARNING, wordless(failure), () -> "a workbook could not be read and was refused");
        return Refusal.invalid("NOT_XLSX");
    }

    private static Throwable innermost(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    /**
     * What is wrong with an archive or a text has exceptions of its own. The plain one is left for the disk: the guard has unpacked the
     * whole archive before any reader does.
     */
    private static boolean isOfDisk(IOException thrown) {
        return thrown.getClass() == IOException.class || thrown instanceof FileSystemException || thrown instanceof FileNotFoundException
                || thrown instanceof ClosedChannelException;
    }

    /** Where it happened, without what the exceptions quote: that is what stands in somebody's cell. */
    private static Throwable wordless(Throwable failure) {
        Throwable copy = new Throwable(failure.getClass().getName(), failure.getCause() == null ? null : wordless(failure.getCause()));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
