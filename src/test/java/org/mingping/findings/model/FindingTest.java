package org.mingping.findings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.findings.FailureKind;
import org.mingping.shared.Refusal;

@DisplayName("§2 A finding")
class FindingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final String BRANCH = "branch/li";
    private static final String TOWNSHIP = "township/wang";

    private final Finding finding = raised();

    @Test
    @DisplayName("is verified by the branch and then confirmed by the township")
    void confirmed() {
        finding.verify(false, " 已两次上门，本人不愿交纳 ", BRANCH, NOW);
        assertThat(finding.getState()).isEqualTo(FindingState.NO_GOOD_REASON);
        assertThat(finding.getVerification()).isEqualTo("已两次上门，本人不愿交纳");
        finding.decide(false, null, 0, TOWNSHIP, NOW);
        assertThat(finding.getState()).isEqualTo(FindingState.CONFIRMED);
    }

    @Test
    @DisplayName("is closed where there was a good reason")
    void excused() {
        finding.verify(true, "住院六个月", BRANCH, NOW);
        finding.decide(true, "", 0, TOWNSHIP, NOW);
        assertThat(finding.getState()).isEqualTo(FindingState.EXCUSED);
        assertThat(finding.reason()).as("the branch's, with which the township agreed").isEqualTo("住院六个月");
    }

    @Test
    @DisplayName("is not decided before the branch has verified it")
    void notVerified() {
        assertRefused(() -> finding.decide(false, "x", 0, TOWNSHIP, NOW), "FINDING_NOT_VERIFIED");
        assertRefused(() -> finding.sendBack("x", TOWNSHIP, NOW), "FINDING_NOT_VERIFIED");
    }

    @Test
    @DisplayName("is decided otherwise than the branch holds only with a written reason, in either direction")
    void otherwise() {
        finding.verify(true, "外出", BRANCH, NOW);
        assertRefused(() -> finding.decide(false, " ", 0, TOWNSHIP, NOW), "DECISION_REASON");
        finding.decide(false, "外出期间电话畅通", 0, TOWNSHIP, NOW);
        assertThat(finding.getState()).isEqualTo(FindingState.CONFIRMED);

        Finding other = raised();
        other.verify(false, "不交", BRANCH, NOW);
        assertRefused(() -> other.decide(true, null, 0, TOWNSHIP, NOW), "DECISION_REASON");
        other.decide(true, "医院来函：住院半年", 0, TOWNSHIP, NOW);
        assertThat(other.reason()).as("not the branch's, which held the opposite").isEqualTo("医院来函：住院半年");
    }

    @Test
    @DisplayName("is never decided by whoever verified it")
    void separation() {
        finding.verify(false, "不交", BRANCH, NOW);
        assertRefused(() -> finding.decide(false, null, 0, BRANCH, NOW), "VERIFIED_BY_DECIDER");
    }

    @Test
    @DisplayName("goes back to the branch with a reason, and is verified anew")
    void sentBack() {
        finding.verify(false, "不交", BRANCH, NOW);
        assertRefused(() -> finding.sendBack("", TOWNSHIP, NOW), "RETURN_REASON");
        finding.sendBack("没有写何时找过本人", TOWNSHIP, NOW);
        assertThat(finding.getState()).isEqualTo(FindingState.RAISED);
        finding.verify(true, "查明住院", BRANCH, NOW);
        assertThat(finding.getState()).isEqualTo(FindingState.GOOD_REASON);
    }

    @Test
    @DisplayName("stays as it was decided")
    void decided() {
        finding.verify(true, "住院", BRANCH, NOW);
        finding.decide(true, null, 0, TOWNSHIP, NOW);
        assertRefused(() -> finding.verify(false, "x", BRANCH, NOW), "FINDING_DECIDED");
        assertRefused(() -> finding.decide(false, "x", 0, TOWNSHIP, NOW), "FINDING_DECIDED");
        assertRefused(() -> finding.sendBack("x", TOWNSHIP, NOW), "FINDING_DECIDED");
    }

    @Test
    @DisplayName("is verified with words, not too many of them")
    void words() {
        assertRefused(() -> finding.verify(true, " ", BRANCH, NOW), "VERIFICATION_TEXT");
        assertRefused(() -> finding.verify(true, "长".repeat(Finding.MAX_TEXT + 1), BRANCH, NOW), "VERIFICATION_TEXT_TOO_LONG");
        assertThat(finding.getState()).isEqualTo(FindingState.RAISED);
    }

    @Test
    @DisplayName("hears the member until it is decided, in words and not too many, and stands as it stood")
    void heard() {
        assertThat(finding.statement(" 四月起在外务工，党费托人代交过 ")).isEqualTo("四月起在外务工，党费托人代交过");
        assertRefused(() -> finding.statement(" "), "STATEMENT_TEXT");
        assertThat(finding.statement("长".repeat(Finding.MAX_TEXT))).hasSize(2000);
        assertRefused(() -> finding.statement("长".repeat(Finding.MAX_TEXT + 1)), "STATEMENT_TEXT_TOO_LONG");
        assertThat(finding.getState()).isEqualTo(FindingState.RAISED);
        finding.verify(false, "不交", BRANCH, NOW);
        assertThat(finding.statement("支部没有来找过我")).as("after the verification too").isNotEmpty();
        finding.decide(false, null, 2, TOWNSHIP, NOW);
        assertRefused(() -> finding.statement("晚了"), "FINDING_DECIDED");
    }

    @Test
    @DisplayName("names the member, the failure and its months as the check found them, the oldest first")
    void evidence() {
        Finding found = raised();
        set(found, "id", 5L);
        set(found, "version", 3);
        set(found, "memberId", 7L);
        set(found, "scopePath", "/99/9901/9901001/");
        set(found, "kind", FailureKind.DUES);
        set(found, "months", new LocalDate[] {LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1)});
        assertThat(found.getId()).isEqualTo(5);
        assertThat(found.getVersion()).isEqualTo(3);
        assertThat(found.getMemberId()).isEqualTo(7);
        assertThat(found.getScopePath()).isEqualTo("/99/9901/9901001/");
        assertThat(found.getKind()).isEqualTo(FailureKind.DUES);
        assertThat(found.getMonths()).containsExactly(YearMonth.of(2026, 5), YearMonth.of(2026, 6));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** As the monthly check leaves one: it makes them as rows, so nothing in the model can. */
    private static Finding raised() {
        try {
            Constructor<Finding> made = Finding.class.getDeclaredConstructor();
            made.setAccessible(true);
            Finding finding = made.newInstance();
            set(finding, "state", FindingState.RAISED);
            return finding;
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static void set(Finding finding, String name, Object value) {
        try {
            Field field = Finding.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(finding, value);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }
}
