package org.mingping.shared;

import java.nio.charset.StandardCharsets;

/** Whether a scan can be opened at all, by what holds it together; nothing in it is unpacked or interpreted. */
public final class WholeFile {

    /** The end of a JPEG; cameras may put something after it. */
    private static final String JPEG_END = "\u00FF\u00D9";
    private static final String PNG_END = "IEND\u00AE\u0042\u0060\u0082";

    private WholeFile() {
    }

    /** Whether nothing was cut off. @param kind by its first bytes */
    public static boolean is(FileKind kind, byte[] content) {
        if (kind == FileKind.PDF) {
            return new PdfShell(content).isWhole();
        }
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return bytes.contains(kind == FileKind.JPEG ? JPEG_END : PNG_END) && PictureSize.of(content, kind).isPresent();
    }
}
