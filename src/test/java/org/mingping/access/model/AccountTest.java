package org.mingping.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Realm;
import org.mingping.shared.Refusal;

@DisplayName("An account")
class AccountTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

    private final Account account = new Account(1, Realm.TOWNSHIP, "li", "李", 2, "/99/9901/", null, "first", NOW);

    @Test
    @DisplayName("must change the password someone else chose, and only that one")
    void firstPassword() {
        assertThat(account.mustChangePassword()).isTrue();
        account.changePassword("own", NOW.plusDays(1));
        assertThat(account.mustChangePassword()).isFalse();
        account.resetPassword("handed out", NOW.plusDays(2), "county/system-admin");
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.passwordSetAt()).isEqualTo(NOW.plusDays(2));
    }

    @Test
    @DisplayName("takes one second factor at a time")
    void secondFactor() {
        account.enrolSecondFactor("sealed");
        assertThatThrownBy(() -> account.enrolSecondFactor("other")).isInstanceOf(Refusal.class).hasMessageContaining("SECOND_FACTOR_PRESENT");
        account.removeSecondFactor();
        assertThatThrownBy(account::removeSecondFactor).isInstanceOf(Refusal.class).hasMessageContaining("SECOND_FACTOR_ABSENT");
    }

    @Test
    @DisplayName("is closed once and opened again once")
    void closed() {
        account.disable();
        assertThatThrownBy(account::disable).isInstanceOf(Refusal.class);
        account.enable();
        assertThatThrownBy(account::enable).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("is not changed by someone who looked at an older state")
    void stale() {
        assertThatThrownBy(() -> account.requireVersion(1)).isInstanceOf(Refusal.class).hasMessageContaining("STALE_VERSION");
    }
}
