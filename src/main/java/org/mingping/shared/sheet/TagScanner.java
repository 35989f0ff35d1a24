package org.mingping.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mingping.shared.Refusal;

/**
 * Finds the tags of XML while its bytes pass by, several times faster than a parser would and missing none that a parser would see: what
 * it cannot be sure of (an unusual encoding, a reference within an attribute that is asked for) it refuses. Whether the rest is well-formed
 * it does not ask; the parser that comes later stops where it is not. A part that is no XML has no tags worth anything and does no harm.
 */
final class TagScanner {

    /** Who looks at the tags. */
    interface Visitor {

        /** @param tag at this element: its attributes and its text can be asked for */
        void opens(long element, TagScanner tag);

        void closes(long element, TagScanner tag);
    }

    /** A tag with its attributes and text, where they are asked for, is never longer. */
    private static final int WHOLE = 4_096;
    private static final int WIDEST_UNIT = 4;
    private static final int BYTE_ORDER_MARK = 3;

    /** Those whose markup consists of the same bytes, or wider units, as in ASCII. */
    private static final Pattern ENCODINGS = Pattern.compile("(?i)utf-?8|utf-(16|32)(le|be)?|us-ascii|iso-8859-1");

    private static final long DECLARATION = name("?xml");
    private static final long ENCODING = name("encoding");
    private static final byte[] END_OF_COMMENT = {'-', '-', '>'};
    private static final byte[] END_OF_CDATA = {']', ']', '>'};
    private static final byte[] END_OF_INSTRUCTION = {'?', '>'};

    private final Visitor visitor;
    private final byte[] bytes = new byte[1 << 16];
    private int length;
    private long passed;
    private int unit;
    private int significant;
    private boolean documentType;
    private byte[] skippedUntil;

    private int tagAt;
    private int cursor;
    private boolean empty;
    private long attribute;
    private int valueFrom;
    private int valueTo;

    TagScanner(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The number under which a name goes, without its prefix: of a long one its last eight bytes. */
    static long name(String name) {
        long packed = 0;
        for (byte b : name.getBytes(StandardCharsets.US_ASCII)) {
            packed = packed << 8 | b;
        }
        return packed;
    }

    /** Another part begins. */
    void begin() {
        length = 0;
        passed = 0;
        unit = 0;
        documentType = false;
        skippedUntil = null;
    }

    /**
     * Lets the next bytes pass by.
     *
     * @return how many, 0 after the last
     */
    int read(InputStream in) throws IOException {
        int kept = length;
        int read = in.readNBytes(bytes, kept, (bytes.length - kept) / WIDEST_UNIT * WIDEST_UNIT);
        if (unit == 0) {
            determineUnit(read);
        }
        length = kept + (unit == 1 ? read : narrowed(kept, read));
        int done = scan(read == 0);
        passed += done;
        length -= done;
        System.arraycopy(bytes, done, bytes, 0, length);
        return read;
    }

    /** Whether the part declares a document type, which can make anything out of its tags and which no workbook has. */
    boolean hasDocumentType() {
        return documentType;
    }

    /** How far into the part the tag stands. */
    long position() {
        return passed + tagAt;
    }

    /** Steps on to the tag's next attribute; after the last it is known whether the element is empty. */
    boolean nextAttribute() {
        byte b = skipSpace();
        while (b == '/' || b == '?') {
            cursor++;
            b = skipSpace();
        }
        if (b == '>') {
            empty = bytes[cursor - 1] == '/';
            return false;
        }
        attribute = readName();
        expect(skipSpace() == '=');
        cursor++;
        byte quote = skipSpace();
        expect(quote == '"' || quote == '\'');
        valueFrom = ++cursor;
        while (at(cursor) != quote) {
            expect(bytes[cursor] != '&' && bytes[cursor] != '<');
            cursor++;
        }
        valueTo = cursor++;
        return true;
    }

    void passAttributes() {
        boolean more = true;
        while (more) {
            more = nextAttribute();
        }
    }

    long attribute() {
        return attribute;
    }

    /** After the last attribute. */
    boolean isEmpty() {
        return empty;
    }

    /**
     * After the last attribute: makes the element's text its value.
     *
     * @return false where it is longer, or where anything but the element's end follows it
     */
    boolean nextText(int longest) {
        valueFrom = cursor + 1;
        valueTo = valueFrom;
        while (valueTo - valueFrom < longest && at(valueTo) != '<') {
            valueTo++;
        }
        return at(valueTo) == '<' && at(valueTo + 1) == '/';
    }

    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return valueTo;
    }

    byte at(int index) {
        expect(index < length);
        return bytes[index];
    }

    /** @return how far it came; what is behind is looked at again together with what follows */
    private int scan(boolean last) {
        int at = 0;
        while (true) {
            if (skippedUntil != null) {
                at = skip(at);
                if (skippedUntil != null) {
                    return at;
                }
            }
            while (at < length && bytes[at] != '<') {
                at++;
            }
            if (at == length || !last && at + WHOLE > length) {
                return at;
            }
            tagAt = at;
            cursor = at + 1;
            at = tag();
        }
    }

    /** @return where to go on: behind the name is early enough, for no value holds a bare {@code <} */
    private int tag() {
        byte first = cursor < length ? bytes[cursor] : 0;
        if (first == '/') {
            cursor++;
            visitor.closes(readName(), this);
        } else if (first == '!') {
            declared(cursor + 1 < length ? bytes[cursor + 1] : 0);
        } else if (first == '?') {
            instruction();
        } else {
            long element = readName();
            int behindName = cursor;
            visitor.opens(element, this);
            return behindName;
        }
        return cursor;
    }

    /** A document type may hold what only looks like a comment: behind it everything counts as markup. */
    private void declared(byte second) {
        if (second == 'D') {
            documentType = true;
        } else if (!documentType) {
            skippedUntil = second == '-' ? END_OF_COMMENT : second == '[' ? END_OF_CDATA : null;
        }
    }

    private void instruction() {
        if (readName() == DECLARATION && position() <= BYTE_ORDER_MARK) {
            while (nextAttribute()) {
                expect(attribute != ENCODING
                        || ENCODINGS.matcher(new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.ISO_8859_1)).matches());
            }
        } else if (!documentType) {
            skippedUntil = END_OF_INSTRUCTION;
        }
    }

    private int skip(int from) {
        int lastStart = length - skippedUntil.length;
        for (int at = from; at <= lastStart; at++) {
            if (bytes[at] == skippedUntil[0] && bytes[at + 1] == skippedUntil[1]
                    && bytes[at + skippedUntil.length - 1] == skippedUntil[skippedUntil.length - 1]) {
                int end = at + skippedUntil.length;
                skippedUntil = null;
                return end;
            }
        }
        return Math.max(from, lastStart + 1);
    }

    private long readName() {
        long name = 0;
        for (; cursor < length; cursor++) {
            byte b = bytes[cursor];
            if (b >= 0 && b <= ' ' || b == '>' || b == '/' || b == '=' || b == '<') {
                break;
            }
            name = b == ':' ? 0 : name << 8 | b & 0xFF;
        }
        return name;
    }

    private byte skipSpace() {
        while (at(cursor) >= 0 && bytes[cursor] <= ' ') {
            cursor++;
        }
        return bytes[cursor];
    }

    /** As XML 1.0, appendix F: by a byte order mark, or by how wide the first bracket is. */
    private void determineUnit(int read) {
        int start = 0;
        for (int i = 0; i < WIDEST_UNIT && read >= WIDEST_UNIT; i++) {
            start = start << 8 | bytes[i] & 0xFF;
        }
        if (start == 0x0000FEFF || start == 0x0000003C || start == 0xFFFE0000 || start == 0x3C000000) {
            unit = 4;
        } else {
            int half = start >>> 16;
            unit = half == 0xFEFF || half == 0x003C || half == 0xFFFE || half == 0x3C00 ? 2 : 1;
        }
        boolean bigEndian = start >>> 16 == 0 || start >>> 16 == 0xFEFF || start >>> 16 == 0x003C;
        significant = bigEndian ? unit - 1 : 0;
    }

    /** Leaves one byte of each wide unit: its own where it is ASCII, otherwise one that is part of no markup. */
    private int narrowed(int from, int read) {
        int units = read / unit;
        for (int i = 0; i < units; i++) {
            int at = from + i * unit;
            boolean ascii = bytes[at + significant] >= 0;
            for (int other = 0; other < unit; other++) {
                ascii &= other == significant || bytes[at + other] == 0;
            }
            bytes[from + i] = ascii ? bytes[at + significant] : (byte) 0x80;
        }
        return units;
    }

    private static void expect(boolean sound) {
        if (!sound) {
            throw Refusal.invalid("NOT_XLSX");
        }
    }
}
