package org.mingping.dues.web;

import java.time.YearMonth;
import org.mingping.dues.model.SheetMonth;

/** A month in a field of a page: written in any of the ways offices write one. */
final class TypedMonth {

    private TypedMonth() {
    }

    /** Null where it is none. */
    static YearMonth of(String text) {
        return text == null ? null : SheetMonth.parse(text.strip()).orElse(null);
    }
}
