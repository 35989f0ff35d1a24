package org.mingping.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;

@DisplayName("§5 A former member’s data")
class FormerMemberPolicyTest {

    private static final LocalDate UNTIL = LocalDate.of(2036, 6, 15);

    @Test
    @DisplayName("is for superiors, and for the branch only while something about the person goes on there")
    void seen() {
        assertThat(FormerMemberPolicy.isSeen(MembershipStatus.FORMER, true, false)).isTrue();
        assertThat(FormerMemberPolicy.isSeen(MembershipStatus.FORMER, false, true)).isTrue();
        assertThat(FormerMemberPolicy.isSeen(MembershipStatus.FORMER, false, false)).isFalse();
        assertThat(FormerMemberPolicy.isSeen(MembershipStatus.FULL, false, false)).isTrue();
        assertThat(FormerMemberPolicy.mayList(MembershipStatus.FORMER, Set.of(Role.BRANCH_OFFICER, Role.MEMBER))).isFalse();
        assertThat(FormerMemberPolicy.mayList(MembershipStatus.FORMER, Set.of(Role.TOWNSHIP_OFFICER))).isTrue();
        assertThat(FormerMemberPolicy.mayList(null, Set.of(Role.BRANCH_OFFICER))).isTrue();
    }

    @Test
    @DisplayName("is kept to the last day of its term, and handed over once")
    void term() {
        assertThat(FormerMemberPolicy.obstacle(MembershipStatus.FORMER, UNTIL, null, UNTIL)).contains("FORMER_KEPT");
        assertThat(FormerMemberPolicy.obstacle(MembershipStatus.FORMER, UNTIL, null, UNTIL.plusDays(1))).isEmpty();
        assertThat(FormerMemberPolicy.obstacle(MembershipStatus.FORMER, UNTIL, UNTIL.plusDays(1), UNTIL.plusDays(2))).contains("FORMER_HANDED_OVER");
        assertThat(FormerMemberPolicy.obstacle(MembershipStatus.FULL, null, null, UNTIL)).contains("FORMER_MEMBER_NONE");
    }
}
