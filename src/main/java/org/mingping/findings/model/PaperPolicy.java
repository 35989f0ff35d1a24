package org.mingping.findings.model;

import org.mingping.shared.FileKind;
import org.mingping.shared.FileName;
import org.mingping.shared.PdfShell;
import org.mingping.shared.Refusal;
import org.mingping.shared.WholeFile;

/** Which papers may lie beside a verification: PDF, JPEG or PNG by what is in them, whatever they are called. */
public final class PaperPolicy {

    /** The largest paper, in bytes. */
    public static final int MAX_SIZE = 10 << 20;
    /** How many the organisation may lay beside one finding. */
    public static final int MAX_PAPERS = 10;
    /** How many the member may: theirs take none of the organisation's room, and none of theirs is taken (Party Constitution Art. 43). */
    public static final int MAX_OWN_PAPERS = 5;

    private static final int MAX_NAME = 120;

    private PaperPolicy() {
    }

    /** Of the organisation's. @param standing how many of these lie there @throws Refusal PAPER_TOO_LARGE, PAPER_TYPE, PAPERS_TOO_MANY @return the media type by the content */
    public static String require(byte[] content, int standing) {
        return require(content, standing, MAX_PAPERS);
    }

    /** As {@link #require(byte[], int)}, of the member's own. */
    public static String requireOwn(byte[] content, int standing) {
        return require(content, standing, MAX_OWN_PAPERS);
    }

    private static String require(byte[] content, int standing, int most) {
        if (content.length > MAX_SIZE) {
            throw Refusal.tooLarge("PAPER_TOO_LARGE", MAX_SIZE >> 20);
        }
        if (standing >= most) {
            throw Refusal.conflict("PAPERS_TOO_MANY", most);
        }
        return FileKind.of(content).map(FileKind::mediaType).orElseThrow(() -> Refusal.invalid("PAPER_TYPE"));
    }

    /** As {@link #require(byte[], int)}, of a paper on which a signature stands: one that nobody can open signs nothing. @throws Refusal also PAPER_DAMAGED, of one that was cut off or is encrypted */
    public static String requireSigned(byte[] content, int standing) {
        String type = require(content, standing);
        FileKind kind = FileKind.of(content).orElseThrow();
        if (!WholeFile.is(kind, content) || kind == FileKind.PDF && new PdfShell(content).isEncrypted()) {
            throw Refusal.invalid("PAPER_DAMAGED");
        }
        return type;
    }

    /** What it is called, without folders and what no name needs. */
    public static String name(String given) {
        return FileName.bare(given, "附件", MAX_NAME);
    }
}
