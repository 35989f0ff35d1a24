package org.mingping.shared;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds a PDF together: its head, its end, and the table that the end points to. Nothing in it is unpacked or interpreted: a page of a few kilobytes may unfold into gigabytes.
 */
public final class PdfShell {

    private static final Pattern HEAD = Pattern.compile("%PDF-[12]\\.\\d");
    /** How far before the end of the file the end of the document may stand. */
    private static final int TAIL = 2048;
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
    private static final Pattern TABLE = Pattern.compile("\\s*(?:xref\\b|\\d+\\s+\\d+\\s+obj\\b)");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R\\b|<<)");

    private final String content;

    public PdfShell(byte[] bytes) {
        content = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether nothing was cut off and the end leads to a table of what is in it. */
    public boolean isWhole() {
        if (!HEAD.matcher(content).lookingAt()) {
            return false;
        }
        Matcher end = END.matcher(content).region(Math.max(0, content.length() - TAIL), content.length());
        long table = -1;
        while (end.find()) {
            table = Long.parseLong(end.group(1));
        }
        return table > 0 && table < content.length() && TABLE.matcher(content).region((int) table, content.length()).lookingAt();
    }

    /** Whether it wants a password, or forbids something: nobody could open it once the password is forgotten. */
    public boolean isEncrypted() {
        return ENCRYPTED.matcher(content).find();
    }
}
