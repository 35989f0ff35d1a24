package org.mingping.shared.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * The sheet an import wants and its columns by their headings. Other columns are ignored, the order does not matter.
 *
 * @param sheet    the sheet's name
 * @param required columns without which the import refuses the workbook
 * @param optional columns read when they are there
 */
public record SheetLayout(String sheet, List<String> required, List<String> optional) {

    public SheetLayout {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public static SheetLayout of(String sheet, String... required) {
        return new SheetLayout(sheet, List.of(required), List.of());
    }

    Stream<String> columns() {
        return Stream.concat(required.stream(), optional.stream());
    }
}
