package org.mingping.access.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Refusal;

@DisplayName("A new password")
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(10, 3);

    @Test
    @DisplayName("of the least length and kinds is taken, Chinese characters among the others")
    void taken() {
        assertThatCode(() -> rules.check("abcdefgH12", "wang")).doesNotThrowAnyException();
        assertThatCode(() -> rules.check("明评明评明评明评a1", "wang")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("one character too short is refused")
    void tooShort() {
        refused("abcdefgH1", "PASSWORD_TOO_SHORT");
        refused(null, "PASSWORD_TOO_SHORT");
    }

    @Test
    @DisplayName("of too few kinds is refused")
    void tooPlain() {
        refused("abcdefgh12", "PASSWORD_TOO_PLAIN");
        refused("ABCDEFGH12", "PASSWORD_TOO_PLAIN");
    }

    @Test
    @DisplayName("that holds the user name is refused, however written")
    void holdsName() {
        refused("12-WaNg-abcd", "PASSWORD_HOLDS_NAME");
    }

    @Test
    @DisplayName("longer than 128 characters is refused")
    void tooLong() {
        refused("aB1-".repeat(33), "PASSWORD_TOO_LONG");
        assertThatCode(() -> rules.check("aB1-".repeat(32), "wang")).doesNotThrowAnyException();
    }

    private void refused(String password, String code) {
        assertThatThrownBy(() -> rules.check(password, "wang")).isInstanceOf(Refusal.class).hasMessageContaining(code);
    }
}
