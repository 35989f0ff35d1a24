package org.mingping.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The text of a cell")
class CellTextTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '~', value = {
            "９９６７Ｘｘ|9967Xx|has ASCII digits and letters for full-width ones",
            "\u00A0张三\u00A0|张三|loses no-break spaces at its ends",
            "\u3000张\u3000三 |张三|loses ideographic spaces between Han characters",
            "\uFEFF张\u200B三|张三|loses byte order marks and zero-width spaces",
            "Anna \u00A0 Li|Anna Li|keeps one space between foreign words",
            "第 1 党支部|第1党支部|loses the space between a Han character and a digit",
            "阿依古丽·吐尔逊|阿依古丽·吐尔逊|keeps the middle dot of a name",
            "中（国）|中（国）|keeps Chinese punctuation",
            "\t\u2003|~~|is empty when nothing can be seen in it",
    })
    void normalised(String raw, String expected, String rule) {
        assertThat(CellText.normalise(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"' 9967 2219 5204 1790 51 ',996722195204179051", "'2026 - 03 - 01',2026-03-01"})
    @DisplayName("has no space at all where a space means nothing")
    void compact(String raw, String expected) {
        assertThat(CellText.compact(raw)).isEqualTo(expected);
    }
}
