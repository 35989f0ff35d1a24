package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sentence")
class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("writes the years of a range as years are written, without separators")
    void years(String language) {
        assertThat(Messages.text(Locale.forLanguageTag(language), "refusals", "FIELD_OUT_OF_RANGE", 1921, 9999)).contains("1921", "9999").doesNotContain(",", "，");
        assertThat(Messages.text(Locale.forLanguageTag(language), "refusals", "FIELD_OUT_OF_RANGE", 1, Long.MAX_VALUE)).contains("1", "9223372036854775807");
    }
}
