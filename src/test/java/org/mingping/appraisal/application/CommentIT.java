package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Phase;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("§1.7 A probationary member")
class CommentIT {

    @Inject
    private Township township;

    @Inject
    private ClockProducer clock;

    @AfterEach
    void today() {
        clock.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("is appraised with a comment: told it, and posted, only once it is written; nobody who is graded has one")
    void commented() throws Exception {
        township.settle("9946", township.thisYear(), 6);
        township.probationary(7);
        Refused.with("WRONG_PHASE", () -> township.comment(1, township.appraised(7), "太早"));
        township.examinable(1, Township.QUALIFIED);
        assertThat(township.of(7, "outcome")).isEqualTo("COMMENT_ONLY");
        Refused.under("§1.7", "TELL_COMMENT", () -> township.tellOnly(1));
        assertThatThrownBy(() -> township.post(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("CONFIRM_UNCOMMENTED");
            assertThat(refusal.arguments().toString()).contains(township.name(7));
        });
        Refused.under("§1.7", "GRADED_NO_COMMENT", () -> township.comment(1, township.appraised(1), "表现良好"));
        township.comment(1, township.appraised(7), "预备期内表现良好");
        township.tellOnly(1);
        township.comment(1, township.appraised(7), "预备期内表现良好,按时参加组织生活");
        Refused.under("§1.11", "CONFIRM_UNTOLD", () -> township.post(1));
        township.tellOnly(1);
        township.post(1);
        Refused.under("§1.2", "WRONG_PHASE", () -> township.comment(1, township.appraised(7), "太迟"));
        clock.shift(Duration.ofDays(15));
        township.confirm(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(township.texts("select concat(before_values::json ->> 'commentLength', ' → ', after_values::json ->> 'commentLength') from journal"
                + " where use_case = 'appraisal.comment' and outcome = 'DONE' and subject_id = '" + township.state(1).id() + "' order by id"))
                .as("the journal's readers see that it was written, and nothing of it").containsExactly(" → 8", "8 → 17");
        assertThat(township.texts("select use_case from journal where concat(before_values, after_values) like '%预备期内表现良好%'")).isEmpty();
    }
}
