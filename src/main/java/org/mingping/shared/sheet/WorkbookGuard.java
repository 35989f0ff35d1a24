package org.mingping.shared.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingping.shared.Refusal;

/**
 * Looks at an uploaded file before any parser does: is it a workbook at all, without password and macros, and does it
 * unpack to something of a sane size, and to nothing that costs the reader more than its size? Parts are unpacked once, counted, looked at
 * and thrown away, because the sizes an archive declares are whatever its maker wrote there.
 */
final class WorkbookGuard {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED_STREAM = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    private static final int ALWAYS_ALLOWED = 1 << 20;

    private final SheetLimits limits;
    private final SheetBounds bounds = new SheetBounds();
    private final TagScanner tags = new TagScanner(bounds);
    private long unpacked;

    private WorkbookGuard(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Examines the file.
     *
     * @return the rows of all its sheets together
     * @throws Refusal TOO_LARGE, ENCRYPTED, NOT_XLSX, ZIP_BOMB or HAS_MACROS
     */
    static long check(Path file, SheetLimits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(limits);
        guard.check(file);
        return guard.bounds.finish();
    }

    private void check(Path file) throws IOException {
        long size = Files.size(file);
        if (size > limits.maxBytes()) {
            throw Refusal.tooLarge("TOO_LARGE", limits.maxBytes() >> 20);
        }
        if (isOle2(file)) {
            throw refused(isEncrypted(file) ? "ENCRYPTED" : "NOT_XLSX");
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > limits.maxParts()) {
                throw refused("ZIP_BOMB");
            }
            Set<String> names = new HashSet<>();
            boolean workbook = false;
            boolean macros = false;
            for (Enumeration<? extends ZipEntry> parts = archive.entries(); parts.hasMoreElements();) {
                ZipEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    // Which of two the reader would take is anybody's guess; only one of them would be looked at here.
                    throw refused("NOT_XLSX");
                }
                workbook |= name.equals("xl/workbook.xml");
                macros |= name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/");
                unpack(archive, part, name);
            }
            if (macros) {
                throw refused("HAS_MACROS");
            }
            if (!workbook) {
                throw refused("NOT_XLSX");
            }
        } catch (ZipException | EOFException noArchive) {
            throw refused("NOT_XLSX");
        }
    }

    private void unpack(ZipFile archive, ZipEntry part, String name) throws IOException {
        boolean sharedStrings = name.equals("xl/sharedstrings.xml");
        long ratioLimit = Math.max(ALWAYS_ALLOWED, limits.maxRatio() * Math.max(1, part.getCompressedSize()));
        long ofThisPart = 0;
        bounds.begin();
        tags.begin();
        try (InputStream in = archive.getInputStream(part)) {
            for (int read = tags.read(in); read > 0; read = tags.read(in)) {
                ofThisPart += read;
                unpacked += read;
                sharedStrings |= bounds.isOfSharedTexts();
                long partLimit = sharedStrings ? limits.maxSharedStringsBytes() : limits.maxUnpackedBytes();
                if (ofThisPart > Math.min(partLimit, ratioLimit) || unpacked > limits.maxUnpackedBytes()) {
                    throw refused("ZIP_BOMB");
                }
            }
        }
    }

    private static boolean isOle2(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(OLE2.length), OLE2);
        }
    }

    /** The directory of a compound file names its streams in UTF-16; an encrypted workbook keeps one of this name. */
    private static boolean isEncrypted(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ENCRYPTED_STREAM);
    }

    private static Refusal refused(String code) {
        return Refusal.invalid(code);
    }
}
