package org.mingping.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A date in a sheet")
class SheetDateTest {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026/3/1", "2026.3.1", "20260301", "2026年3月1日", "2026-3-1", "2026年03月01日", "2026／03／01"})
    @DisplayName("is read in each of the styles offices use")
    void styles(String text) {
        assertThat(SheetDate.parse(text)).contains(FIRST_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不详", "1998.13.01", "19980231", "2026-02-29", "2026-03/01", "26-03-01", "2026-03", "2026年3月",
            "202603011", "2026-03-01x", "45000"})
    @DisplayName("is none when it is in no such style or on no calendar")
    void refused(String text) {
        assertThat(SheetDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "25815,1970-09-04", "46274,2026-09-09"})
    @DisplayName("that Excel keeps as a number is the day Excel shows")
    void serials(long serial, LocalDate day) {
        assertThat(SheetDate.ofSerial(serial, false)).contains(day);
    }

    @Test
    @DisplayName("that Excel keeps as a number can be counted from 1904, and 29 February 1900 is not a day")
    void serialEdges() {
        assertThat(SheetDate.ofSerial(1, true)).contains(LocalDate.of(1904, 1, 2));
        assertThat(SheetDate.ofSerial(60, false)).isEmpty();
        assertThat(SheetDate.ofSerial(0, false)).isEmpty();
        assertThat(SheetDate.ofSerial(20_260_301, false)).isEmpty();
    }

    @Test
    @DisplayName("is recognised by the cell's format, not by its size")
    void formats() {
        DateFormats formats = new DateFormats();
        assertThat(formats.isDate(14, null)).isTrue();
        assertThat(formats.isDate(31, null)).isTrue();
        assertThat(formats.isDate(164, "yyyy-mm-dd")).isTrue();
        assertThat(formats.isDate(165, "[$-804]yyyy\"年\"m\"月\"d\"日\";@")).isTrue();
        assertThat(formats.isDate(0, "General")).isFalse();
        assertThat(formats.isDate(166, "0.00\"day\"")).isFalse();
        assertThat(formats.isDate(167, "[Red]#,##0")).isFalse();
        assertThat(formats.isDate(null, null)).isFalse();
    }
}
