package org.mingping.findings.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Messages;

@DisplayName("§2 What the monthly check tells people")
class FailureNoticesTest {

    private final FailureNotices notices = new FailureNotices();

    @Test
    @DisplayName("speaks of six months where somebody has them, and of nobody otherwise")
    void six() {
        assertThat(notices.sentence("failure-organisation-dues", List.of("3", "2026-10", "2"), Messages.CHINESE))
                .isEqualTo("2026年10月核查：3 名党员连续三个月以上未交纳党费，其中 2 名满六个月，需要核实。");
        assertThat(notices.sentence("failure-organisation-dues", List.of("3", "2026-10", "0"), Messages.CHINESE))
                .isEqualTo("2026年10月核查：3 名党员连续三个月以上未交纳党费。");
        assertThat(notices.sentence("failure-organisation-assigned_work", List.of("1", "2026-10", "0"), Locale.ENGLISH))
                .isEqualTo("Check of October 2026: 1 member has done no assigned work for three months or more running.");
    }

    @Test
    @DisplayName("counts a member's months, one of them too")
    void ofMember() {
        assertThat(notices.sentence("failure-member-dues", List.of("3", "2026-10", "BRANCH_WARNING"), Messages.CHINESE)).startsWith("到2026年10月为止，您已连续 3 个月未交纳党费（支部预警）");
        assertThat(notices.sentence("failure-member-dues", List.of("1", "2026-10", "REMINDER"), Locale.ENGLISH))
                .startsWith("By the end of October 2026 you have paid no dues for 1 month (Reminder to the member).");
    }
}
