package org.mingping.disposition.model.filing;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.mingping.shared.FileKind;
import org.mingping.shared.FileName;
import org.mingping.shared.PdfShell;
import org.mingping.shared.PictureSize;
import org.mingping.shared.Refusal;
import org.mingping.shared.WholeFile;

/**
 * Which scans are taken into a case (domain §5): PDF, JPEG or PNG by what is in them, whole, not encrypted, of a bounded size, and under a name that leads nowhere. Whoever
 * takes one in asks {@link #requireSize} before the body is read, {@link #read} for the body, and {@link #require} for the rest.
 */
public final class ScanPolicy {

    /** The largest scan, in bytes. */
    public static final int MAX_SIZE = 20 << 20;
    /** The longest name, in characters. */
    public static final int MAX_NAME = 80;
    /** The largest picture, in pixels: a sheet of A3 at 600 dots an inch has 70 million. */
    public static final long MAX_PIXELS = 100_000_000;

    private static final int MILLION = 1_000_000;

    private ScanPolicy() {
    }

    /** A scan that may be kept. */
    public record Scan(String name, FileKind kind, byte[] content) {
    }

    /** @param bytes announced before anything is read @throws Refusal SCAN_TOO_LARGE (megabytes) */
    public static void requireSize(long bytes) {
        if (bytes > MAX_SIZE) {
            throw Refusal.tooLarge("SCAN_TOO_LARGE", MAX_SIZE >> 20);
        }
    }

    /** Never reads more than one byte beyond what is allowed, however much comes. @throws Refusal SCAN_TOO_LARGE (megabytes) */
    public static byte[] read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(MAX_SIZE + 1);
        requireSize(content.length);
        return content;
    }

    /**
     * The scan as it may be kept.
     *
     * @throws Refusal SCAN_MISSING; SCAN_TOO_LARGE (megabytes); SCAN_NAME_MISSING, SCAN_NAME_PATH, SCAN_NAME_SIGNS, SCAN_NAME_RESERVED, SCAN_NAME_TOO_LONG (characters); SCAN_TYPE;
     *         SCAN_NAME_ENDING (kind, ending); SCAN_DAMAGED (kind); SCAN_ENCRYPTED; SCAN_PICTURE_TOO_LARGE (width, height, most millions of pixels)
     */
    public static Scan require(String name, byte[] content) {
        if (content.length == 0) {
            throw Refusal.invalid("SCAN_MISSING");
        }
        requireSize(content.length);
        String called = requireName(name);
        FileKind kind = FileKind.of(content).orElseThrow(() -> Refusal.invalid("SCAN_TYPE"));
        if (!kind.endings().contains(FileName.ending(called))) {
            throw Refusal.invalid("SCAN_NAME_ENDING", kind.name(), "." + kind.endings().get(0));
        }
        requireContent(kind, content);
        return new Scan(called, kind, content);
    }

    private static String requireName(String given) {
        String name = given == null ? null : Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        FileName.fault(name).ifPresent(fault -> {
            throw switch (fault) {
                case MISSING -> Refusal.invalid("SCAN_NAME_MISSING");
                case PATH -> Refusal.invalid("SCAN_NAME_PATH");
                case SIGNS -> Refusal.invalid("SCAN_NAME_SIGNS");
                case RESERVED -> Refusal.invalid("SCAN_NAME_RESERVED");
            };
        });
        if (name.codePointCount(0, name.length()) > MAX_NAME) {
            throw Refusal.invalid("SCAN_NAME_TOO_LONG", MAX_NAME);
        }
        return name;
    }

    private static void requireContent(FileKind kind, byte[] content) {
        if (!WholeFile.is(kind, content)) {
            throw Refusal.invalid("SCAN_DAMAGED", kind.name());
        }
        if (kind == FileKind.PDF) {
            if (new PdfShell(content).isEncrypted()) {
                throw Refusal.invalid("SCAN_ENCRYPTED");
            }
            return;
        }
        PictureSize size = PictureSize.of(content, kind).orElseThrow(() -> Refusal.invalid("SCAN_DAMAGED", kind.name()));
        if (size.pixels() > MAX_PIXELS) {
            throw Refusal.invalid("SCAN_PICTURE_TOO_LARGE", size.width(), size.height(), MAX_PIXELS / MILLION);
        }
    }
}
