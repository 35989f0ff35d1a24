package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What has to be put in writing")
class WrittenTest {

    @Test
    @DisplayName("is something that can be read: neither blanks of any width nor signs that print nothing")
    void readable() {
        for (String nothing : new String[] {null, "", " \n\t", "\u3000\u00A0\u2003", "\u200B\uFEFF\u2060", "\u3164\u115F\u2800", "\uD834\uDD59", "\u0301", "\u202E "}) {
            assertThat(Written.isBlank(nothing)).as("%s", nothing == null ? "null" : nothing.codePoints().mapToObj(Integer::toHexString).toList()).isTrue();
            assertThat(catchThrowableOfType(Refusal.class, () -> Written.required(nothing, 10, "X", "domain §6")).code()).isEqualTo("X");
            assertThat(Written.optional(nothing, 10, "X", "domain §6")).isNull();
        }
        for (String something : new String[] {"无", "-", "1", "ok", "\uD842\uDFB7", new String(Character.toChars(0x31350)), "☑"}) {
            assertThat(Written.required(" " + something + "\u3000", 10, "X", "domain §6")).isEqualTo(something);
        }
    }
}
