package org.mingping.findings.model;

import java.util.Arrays;
import java.util.Map;
import org.mingping.shared.Refusal;

/** Which papers may lie beside a verification: PDF, JPEG or PNG by what is in them, whatever they are called. */
public final class PaperPolicy {

    /** The largest paper, in bytes. */
    public static final int MAX_SIZE = 10 << 20;
    /** How many may lie beside one finding. */
    public static final int MAX_PAPERS = 10;

    private static final int MAX_NAME = 120;

    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private PaperPolicy() {
    }

    /** @throws Refusal PAPER_TOO_LARGE, PAPER_TYPE, PAPERS_TOO_MANY @return the media type by the content */
    public static String require(byte[] content, int standing) {
        if (content.length > MAX_SIZE) {
            throw Refusal.tooLarge("PAPER_TOO_LARGE", MAX_SIZE >> 20);
        }
        if (standing >= MAX_PAPERS) {
            throw Refusal.conflict("PAPERS_TOO_MANY", MAX_PAPERS);
        }
        return BEGINNINGS.entrySet().stream().filter(type -> begins(content, type.getValue())).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> Refusal.invalid("PAPER_TYPE"));
    }

    /** What it is called, without folders and what no name needs. */
    public static String name(String given) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?]", " ").strip();
        return name.isEmpty() ? "附件" : name.substring(0, Math.min(name.length(), MAX_NAME));
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
