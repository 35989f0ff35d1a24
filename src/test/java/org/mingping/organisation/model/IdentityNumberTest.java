package org.mingping.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingping.organisation.model.IdentityNumber.Flaw;

@DisplayName("An identity number (GB 11643)")
class IdentityNumberTest {

    private static final String VALID = "993714194607074177";

    @ParameterizedTest
    @ValueSource(strings = {VALID, "99152919740916795X", "995520197903053698"})
    @DisplayName("is accepted when its check character follows from its digits")
    void accepted(String text) {
        assertThat(IdentityNumber.flawOf(text)).isEmpty();
    }

    @Test
    @DisplayName("tells the birth date and the gender it was given for")
    void tellsBirthDateAndGender() {
        assertThat(new IdentityNumber(VALID).birthDate()).isEqualTo(LocalDate.of(1946, 7, 7));
        assertThat(new IdentityNumber(VALID).gender()).isEqualTo(Gender.MALE);
        assertThat(new IdentityNumber("996601198508015829").gender()).isEqualTo(Gender.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "998206198703106", "9937141946070741770", "99371419460707417x", "99371419460707417A",
            "9937141946O7074177", "993714194613074177", "993714194602304177", "9.917161976120516e"})
    @DisplayName("has a flaw of format with the wrong length, a strange character or a day on no calendar")
    void format(String text) {
        assertThat(IdentityNumber.flawOf(text)).contains(Flaw.FORMAT);
    }

    @Test
    @DisplayName("that is missing altogether has a flaw of format")
    void missing() {
        assertThat(IdentityNumber.flawOf(null)).contains(Flaw.FORMAT);
    }

    @Test
    @DisplayName("with any single digit of the first seventeen altered no longer passes")
    void everySingleDigitCounts() {
        for (int i = 0; i < 17; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String altered = VALID.substring(0, i) + c + VALID.substring(i + 1);
                assertThat(IdentityNumber.flawOf(altered).isEmpty()).as(altered).isEqualTo(altered.equals(VALID));
            }
        }
    }

    @Test
    @DisplayName("cannot be made from a text with a flaw")
    void cannotBeMade() {
        assertThatThrownBy(() -> new IdentityNumber("991829199703186750"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("CHECK_DIGIT");
    }

    @Test
    @DisplayName("shows its first three and last four characters only, also when printed by accident")
    void masked() {
        assertThat(new IdentityNumber(VALID)).hasToString("993***********4177");
        assertThat(new IdentityNumber(VALID).masked()).hasSize(18);
    }
}
