package org.mingping.shared.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.mingping.shared.Refusal;

/**
 * One pass over one sheet: first looks for the header under whatever titles stand above it, then turns the rows below
 * into {@link SheetRow}s.
 */
final class SheetReading {

    /** Titles and instructions above a header are few; a header further down is taken for missing. */
    private static final int HEADER_WITHIN_ROWS = 30;

    private final SheetLayout layout;
    private final SheetLimits limits;
    private final boolean from1904;
    private final Consumer<SheetRow> reader;
    private final DateFormats dateFormats = new DateFormats();

    private Map<Integer, String> headings;
    private List<String> missing;
    private int rows;

    SheetReading(SheetLayout layout, SheetLimits limits, boolean from1904, Consumer<SheetRow> reader) {
        this.layout = layout;
        this.limits = limits;
        this.from1904 = from1904;
        this.reader = reader;
        this.missing = layout.required();
    }

    void accept(Row row) {
        if (++rows > limits.maxRows()) {
            throw Refusal.invalid("TOO_MANY_ROWS", limits.maxRows());
        }
        if (headings != null) {
            reader.accept(new SheetRow(row.getRowNum(), cellsOf(row)));
        } else if (row.getRowNum() <= HEADER_WITHIN_ROWS) {
            lookForHeader(row);
        } else {
            throw columnMissing();
        }
    }

    void finish() {
        if (headings == null) {
            throw columnMissing();
        }
    }

    private void lookForHeader(Row row) {
        Map<String, String> wanted = layout.columns().collect(Collectors.toMap(CellText::heading, column -> column));
        Map<Integer, String> found = new TreeMap<>();
        row.stream().filter(cell -> cell != null && !found.containsValue(wanted.get(headingOf(cell)))).forEach(cell ->
                Optional.ofNullable(wanted.get(headingOf(cell))).ifPresent(column -> found.put(cell.getColumnIndex(), column)));
        Set<String> present = Set.copyOf(found.values());
        List<String> absent = layout.required().stream().filter(column -> !present.contains(column)).toList();
        if (absent.isEmpty()) {
            headings = new LinkedHashMap<>(found);
        } else if (absent.size() < missing.size()) {
            missing = absent;
        }
    }

    private static String headingOf(Cell cell) {
        return cell.getValue() instanceof String text ? CellText.heading(text) : "";
    }

    private Refusal columnMissing() {
        return Refusal.invalid("COLUMN_MISSING", layout.sheet(), String.join("、", missing));
    }

    private Map<String, SheetCell> cellsOf(Row row) {
        Map<String, SheetCell> cells = new HashMap<>(headings.size() * 2);
        for (Map.Entry<Integer, String> heading : headings.entrySet()) {
            int column = heading.getKey();
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            SheetCell read = cell == null ? SheetCell.BLANK : read(cell);
            if (!read.isBlank()) {
                cells.put(heading.getValue(), read);
            }
        }
        return cells;
    }

    private SheetCell read(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return SheetCell.ofText(cell.getRawValue() == null ? "" : cell.getRawValue());
        }
        Object value = cell.getValue();
        if (value instanceof String text) {
            return SheetCell.ofText(text);
        }
        if (value instanceof BigDecimal number) {
            return dateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                    ? SheetDate.ofSerial(number.longValue(), from1904)
                            .map(day -> SheetCell.ofDay(number, day)).orElseGet(() -> SheetCell.ofNumber(number))
                    : SheetCell.ofNumber(number);
        }
        return value == null ? SheetCell.BLANK : SheetCell.ofText(value.toString());
    }
}
