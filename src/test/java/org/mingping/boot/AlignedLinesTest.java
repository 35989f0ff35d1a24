package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns for a terminal")
class AlignedLinesTest {

    @Test
    @DisplayName("stand one under the other, a Chinese character counting as two")
    void aligned() {
        AlignedLines lines = new AlignedLines();
        lines.add("党员", "a");
        lines.add("ab", "党员");
        assertThat(lines.texts()).containsExactly("  党员  a", "  ab    党员");
    }
}
