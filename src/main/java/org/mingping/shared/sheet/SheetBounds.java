package org.mingping.shared.sheet;

import org.mingping.shared.Refusal;

/**
 * Keeps a workbook within what Excel could have written, where a few bytes of it would otherwise cost the reader memory out of all
 * proportion: it pads a row with nothing up to the column in a cell's address, and fills the gap up to a shared text that is not there. On
 * the way it counts the rows, so that progress has a total before anything is parsed.
 *
 * <p>What is a sheet is said by relationships, not by names: every part is looked at, and judged from {@code <sheetData>} on, as it is read.
 */
final class SheetBounds implements TagScanner.Visitor {

    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    /** No number has as many digits; taking it in would cost the square of them. */
    private static final int LONGEST_NUMBER = 1_000;
    private static final long LONGEST_ROW = 8 << 20;
    /** Formats, sheets, relations and kinds of parts, which are all held in memory; Excel's own limit is some 65,000 formats. */
    private static final int MOST_HELD = 100_000;

    private static final long SHEET_DATA = TagScanner.name("sheetData");
    private static final long ROW = TagScanner.name("row");
    private static final long CELL = TagScanner.name("c");
    private static final long VALUE = TagScanner.name("v");
    private static final long SHARED_TEXT = TagScanner.name("si");
    private static final long FORMAT = TagScanner.name("xf");
    private static final long NUMBER_FORMAT = TagScanner.name("numFmt");
    private static final long SHEET = TagScanner.name("sheet");
    private static final long RELATION = TagScanner.name("Relationship");
    private static final long KIND_OF_PART = TagScanner.name("Override");
    private static final long ADDRESS = TagScanner.name("r");
    private static final long TYPE = TagScanner.name("t");

    private long rows;
    private int held;
    private long mostSharedTexts;
    private long highestShared = -1;

    private boolean inSheet;
    private boolean inRow;
    private boolean inCell;
    private boolean number;
    private boolean shared;
    private int cellsOfRow;
    private long rowBegan;
    private long sharedTexts;

    /** Another part begins. */
    void begin() {
        inSheet = false;
        inRow = false;
        inCell = false;
        cellsOfRow = 0;
        sharedTexts = 0;
    }

    /** Whether this part holds the shared texts, which are kept in memory together. */
    boolean isOfSharedTexts() {
        return sharedTexts > 0;
    }

    /**
     * After the last part.
     *
     * @return the rows of all sheets together
     */
    long finish() {
        expect(highestShared < mostSharedTexts);
        return rows;
    }

    @Override
    public void opens(long element, TagScanner tag) {
        if (element == CELL && inSheet) {
            cell(tag);
        } else if (element == VALUE && inCell) {
            value(tag);
        } else if (element == ROW && inSheet) {
            row(tag);
        } else if (element == SHEET_DATA) {
            expect(!tag.hasDocumentType());
            inSheet = true;
        } else if (element == SHARED_TEXT) {
            expect(!tag.hasDocumentType());
            mostSharedTexts = Math.max(mostSharedTexts, ++sharedTexts);
        } else if (element == FORMAT || element == NUMBER_FORMAT || element == SHEET || element == RELATION || element == KIND_OF_PART) {
            expectAffordable(++held <= MOST_HELD);
        }
    }

    @Override
    public void closes(long element, TagScanner tag) {
        if (element == CELL) {
            inCell = false;
        } else if (element == ROW) {
            expectAffordable(!inRow || tag.position() - rowBegan <= LONGEST_ROW);
            inRow = false;
            cellsOfRow = 0;
        } else if (element == SHEET_DATA && !inRow) {
            inSheet = false;
        }
    }

    /** What lies in a cell belongs to it: a row in there would end the one that is being counted. */
    private void row(TagScanner tag) {
        expect(!inCell);
        rows++;
        if (!inRow) {
            rowBegan = tag.position();
        }
        while (tag.nextAttribute()) {
            expect(tag.attribute() != ADDRESS || digits(tag.valueFrom(), tag) <= LAST_ROW);
        }
        inRow = !tag.isEmpty();
    }

    private void cell(TagScanner tag) {
        expect(!inCell && ++cellsOfRow <= LAST_COLUMN);
        expectAffordable(!inRow || tag.position() - rowBegan <= LONGEST_ROW);
        number = true;
        shared = false;
        while (tag.nextAttribute()) {
            if (tag.attribute() == ADDRESS) {
                address(tag);
            } else if (tag.attribute() == TYPE) {
                byte only = tag.valueTo() - tag.valueFrom() == 1 ? tag.at(tag.valueFrom()) : 0;
                number = only == 'n';
                shared = only == 's';
            }
        }
        inCell = !tag.isEmpty();
    }

    private static void address(TagScanner tag) {
        int at = tag.valueFrom();
        int column = 0;
        for (int letter = letter(tag.at(at)); letter > 0; letter = letter(tag.at(++at))) {
            column = column * 26 + letter;
            expect(column <= LAST_COLUMN);
        }
        expect(column > 0 && digits(at, tag) <= LAST_ROW);
    }

    /** Within a value a comment or an element could make it another than it seems: none is let through. */
    private void value(TagScanner tag) {
        if (!shared && !number) {
            return;
        }
        tag.passAttributes();
        if (tag.isEmpty()) {
            return;
        }
        expect(tag.nextText(LONGEST_NUMBER));
        if (shared && tag.valueFrom() < tag.valueTo()) {
            highestShared = Math.max(highestShared, digits(tag.valueFrom(), tag));
        }
    }

    /** The number up to the value's end, capped beyond whatever is allowed. */
    private static long digits(int from, TagScanner tag) {
        expect(from < tag.valueTo());
        long number = 0;
        for (int at = from; at < tag.valueTo(); at++) {
            byte digit = tag.at(at);
            expect(digit >= '0' && digit <= '9');
            number = Math.min(number * 10 + digit - '0', Integer.MAX_VALUE);
        }
        return number;
    }

    /** Which of the alphabet, from 1; 0 for anything else. */
    private static int letter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : 0;
    }

    private static void expect(boolean sound) {
        if (!sound) {
            throw Refusal.invalid("NOT_XLSX");
        }
    }

    private static void expectAffordable(boolean sane) {
        if (!sane) {
            throw Refusal.invalid("ZIP_BOMB");
        }
    }
}
