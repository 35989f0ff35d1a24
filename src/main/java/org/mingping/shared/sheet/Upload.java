package org.mingping.shared.sheet;

import java.nio.file.Path;

/**
 * An uploaded workbook on this server's disk.
 *
 * @param file    where it lies
 * @param cycleId the cycle a tally belongs to, otherwise null
 */
public record Upload(Path file, Long cycleId) {

    public static Upload of(Path file) {
        return new Upload(file, null);
    }
}
