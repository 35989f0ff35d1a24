package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Scope;

@DisplayName("A caller")
class CallerTest {

    private static final long MEMBER = 77;

    @Test
    @DisplayName("who holds an office sees what lies below it, a member beside it or not")
    void inOffice() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.MEMBER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR))) {
            assertThat(caller(Set.of(role), null).scope().ownMember()).as(role.name()).isNull();
        }
        assertThat(caller(Set.of(Role.MEMBER, Role.BRANCH_OFFICER), MEMBER).scope().ownMember()).isNull();
    }

    @Test
    @DisplayName("who holds none is confined to the member behind the account, and to nobody where there is none")
    void confined() {
        assertThat(caller(Set.of(Role.MEMBER), MEMBER).scope().ownMember()).isEqualTo(MEMBER);
        assertThat(caller(Set.of(), MEMBER).scope().ownMember()).as("a duty to do first").isEqualTo(MEMBER);
        assertThat(caller(Set.of(Role.MEMBER), null).scope().ownMember()).isEqualTo(Scope.NO_MEMBER);
        assertThat(caller(Set.of(), null).scope().ownMember()).isEqualTo(Scope.NO_MEMBER);
    }

    @Test
    @DisplayName("who stands apart sees no member, administrators every account")
    void apart() {
        assertThat(caller(Set.of(Role.AUDITOR), null).scope().ownMember()).isEqualTo(Scope.NO_MEMBER);
        assertThat(caller(Set.of(Role.SYSTEM_ADMINISTRATOR), null).scope().ownMember()).isEqualTo(Scope.ACCOUNTS_ALONE);
        assertThat(caller(Set.of(Role.SECURITY_ADMINISTRATOR), null).scope().ownMember()).isEqualTo(Scope.ACCOUNTS_ALONE);
    }

    @Test
    @DisplayName("that is a timer in an officer's place has that office's rights and scope and no more, and is called the system")
    void inPlaceOfAnOfficer() {
        Caller timer = Caller.inPlaceOf(Role.BRANCH_OFFICER, 1, 2, "某支部", "/99/9901/9901001/", Caller.Via.TIMER);
        assertThat(timer.isSystem()).isFalse();
        assertThat(timer.roles()).containsExactly(Role.BRANCH_OFFICER);
        assertThat(timer.scope()).isEqualTo(new Scope(1, "/99/9901/9901001/", null, 0, false));
        assertThat(timer.signature()).isEqualTo("system");
        assertThat(Caller.system(1, "/99/", "某县", Caller.Via.TIMER).isSystem()).isTrue();
    }

    private static Caller caller(Set<Role> roles, Long member) {
        return new Caller(5, "li", "李", Realm.BRANCH, roles, 1, 2, "某支部", "/99/9901/9901001/", member, Caller.Via.PAGE, "zh-CN");
    }
}
