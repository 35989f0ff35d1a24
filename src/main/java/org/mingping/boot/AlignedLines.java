package org.mingping.boot;

import java.util.ArrayList;
import java.util.List;

/** Lines in columns for a terminal, where a Chinese character takes the room of two letters. */
final class AlignedLines {

    private static final String BETWEEN = "  ";

    private final List<String[]> rows = new ArrayList<>();

    void add(String... cells) {
        rows.add(cells);
    }

    List<String> texts() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], width(row[column]));
            }
        }
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                line.append(BETWEEN).append(row[column]).append(" ".repeat(widths[column] - width(row[column])));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character) || character >= 0x3000 && character <= 0x303F || character >= 0xFF01 && character <= 0xFF60;
    }
}
