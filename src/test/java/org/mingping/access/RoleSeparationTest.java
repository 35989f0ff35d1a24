package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Refusal;

@DisplayName("One account")
class RoleSeparationTest {

    @Test
    @DisplayName("never holds an administrator's or the auditor's role together with any other")
    void apart() {
        for (Role apart : EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            assertThatCode(() -> RoleSeparation.check(Realm.COUNTY, Set.of(apart))).doesNotThrowAnyException();
            for (Role other : EnumSet.complementOf(EnumSet.of(apart))) {
                assertThatThrownBy(() -> RoleSeparation.check(Realm.COUNTY, EnumSet.of(apart, other))).as("%s with %s", apart, other)
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ROLE_APART"));
            }
        }
    }

    @Test
    @DisplayName("holds roles of its own realm only")
    void ownRealm() {
        assertThatCode(() -> RoleSeparation.check(Realm.BRANCH, EnumSet.of(Role.MEMBER, Role.BRANCH_OFFICER))).doesNotThrowAnyException();
        assertThatThrownBy(() -> RoleSeparation.check(Realm.BRANCH, EnumSet.of(Role.COUNTY_OFFICER))).isInstanceOf(Refusal.class).hasMessageContaining("ROLE_OTHER_REALM");
    }

    @Test
    @DisplayName("is not opened for business without any role")
    void none() {
        assertThatThrownBy(() -> RoleSeparation.check(Realm.BRANCH, Set.of())).isInstanceOf(Refusal.class).hasMessageContaining("ROLE_NONE");
    }
}
