package org.mingping.orglife.web;

import java.time.YearMonth;
import org.mingping.shared.Refusal;
import org.mingping.shared.WrittenMonth;

/** Months as they stand in addresses: 2026-11. */
final class Months {

    private Months() {
    }

    /** @return null where none is named @throws Refusal NOT_FOUND where it is none */
    static YearMonth read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return WrittenMonth.parse(text.strip()).orElseThrow(Refusal::notFound);
    }

    /** As {@link #read}, or another where none is named. */
    static YearMonth read(String text, YearMonth otherwise) {
        YearMonth month = read(text);
        return month == null ? otherwise : month;
    }
}
