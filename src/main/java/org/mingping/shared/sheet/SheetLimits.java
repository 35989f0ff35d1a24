package org.mingping.shared.sheet;

/**
 * How much a workbook may cost before it is refused. A roster of 100,000 rows is about 12 MB packed and 100 MB
 * unpacked; the unpacked limits leave room for twice that and stop anything made to hurt.
 *
 * @param maxBytes              of the file itself
 * @param maxUnpackedBytes      of all its parts together, counted while unpacking (declared sizes can lie)
 * @param maxSharedStringsBytes of the one part that must be held in memory
 * @param maxRatio              of unpacked to packed bytes of a single part beyond its first megabyte
 * @param maxParts              entries of the archive
 * @param maxRows               rows of one sheet
 */
public record SheetLimits(long maxBytes, long maxUnpackedBytes, long maxSharedStringsBytes, int maxRatio, int maxParts, int maxRows) {

    private static final long MEGABYTE = 1L << 20;

    public static SheetLimits ofMaxBytes(long maxBytes) {
        return new SheetLimits(maxBytes, 256 * MEGABYTE, 64 * MEGABYTE, 200, 1_000, 200_000);
    }
}
