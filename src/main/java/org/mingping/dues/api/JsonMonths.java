package org.mingping.dues.api;

import java.time.YearMonth;
import org.mingping.dues.model.SheetMonth;
import org.mingping.shared.WrittenMonth;
import org.mingping.shared.api.JsonInput;

/** Months in a body: 2026-10, or as offices write them, 2026年10月. */
final class JsonMonths {

    private JsonMonths() {
    }

    /** Null where it is missing or none: the input knows, and says so when it is finished. */
    static YearMonth month(JsonInput input, String name) {
        String text = input.text(name);
        if (text == null) {
            return null;
        }
        return WrittenMonth.parse(text).or(() -> SheetMonth.parse(text.strip())).orElseGet(() -> input.refuse(name, "FIELD_NOT_A_MONTH"));
    }
}
