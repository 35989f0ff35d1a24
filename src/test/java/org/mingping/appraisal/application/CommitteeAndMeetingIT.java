package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Phase;
import org.mingping.shared.ClockProducer;

@ArquillianTest
@DisplayName("Committee and general meeting")
class CommitteeAndMeetingIT {

    @Inject
    private Township township;

    @Inject
    private ReviewingInCommittee reviewing;

    @Inject
    private RecordingMeeting recording;

    @Test
    @DisplayName("§1.9 the committee may lower a grade down to BASICALLY_QUALIFIED with a written reason, never raise it")
    void lowerOnly() throws Exception {
        township.settle("9957", township.thisYear(), 6);
        township.ballot(1);
        Refused.with("WRONG_PHASE", () -> propose(1, Grade.BASICALLY_QUALIFIED, "缺席会议"));
        township.tally(1, Township.QUALIFIED);
        Refused.under("§1.9", "PROPOSAL_NOT_LOWER", () -> propose(1, Grade.EXCELLENT, "表现突出"));
        Refused.under("§1.9", "PROPOSAL_NOT_LOWER", () -> propose(1, Grade.QUALIFIED, "维持"));
        Refused.under("§1.9", "PROPOSAL_TOO_LOW", () -> propose(1, Grade.UNQUALIFIED, "屡教不改"));
        Refused.under("§1.9", "PROPOSAL_REASON", () -> propose(1, Grade.BASICALLY_QUALIFIED, "  "));
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
        propose(1, Grade.BASICALLY_QUALIFIED, "半年缺席两次组织生活会");
        assertThat(township.of(1, "grade || ' ' || grade_by_votes || ' ' || proposal_reason")).isEqualTo("BASICALLY_QUALIFIED QUALIFIED 半年缺席两次组织生活会");
        propose(1, null, null);
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
    }

    @Test
    @DisplayName("§1.9 the committee may refer a member to examination, with evidence")
    void referral() throws Exception {
        township.settle("9958", township.thisYear(), 6);
        township.ballot(1);
        township.tally(1, Township.QUALIFIED);
        Refused.under("§1.9", "REFERRAL_EVIDENCE", () -> refer(""));
        refer("群众来信一封,附后");
        assertThat(township.of(1, "outcome")).isEqualTo("EXAMINATION_REQUIRED");
        refer(null);
        assertThat(township.of(1, "outcome")).isEqualTo("GRADED");
    }

    @Test
    @DisplayName("§1.10 a meeting is valid with half of those entitled, and passes with more than half of them; not passed goes back to the committee")
    void quorumAndMajority() throws Exception {
        township.settle("9959", township.thisYear(), 7);
        township.ballot(1);
        township.tally(1, Township.QUALIFIED);
        township.conclude(1);
        Refused.under("§1.10", "MEETING_QUORUM", () -> township.meet(1, 3, 3));
        Refused.under("§1.10", "MEETING_COUNTS", () -> township.meet(1, 8, 4));
        Refused.under("§1.10", "MEETING_COUNTS", () -> township.meet(1, 5, 6));
        Refused.under("§1.10", "MEETING_DAY", () -> meetOn(LocalDate.now(ClockProducer.BEIJING).plusDays(2)));
        Refused.under("§1.10", "MEETING_DAY", () -> meetOn(township.thisYear().firstDay().minusDays(1)));
        assertThat(township.state(1).phase()).isEqualTo(Phase.GENERAL_MEETING);
        assertThat(township.meet(1, 4, 3)).isFalse();
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        township.conclude(1);
        assertThat(township.meet(1, 4, 4)).isTrue();
        assertThat(township.state(1).phase()).isEqualTo(Phase.EXAMINATION);
    }

    @Test
    @DisplayName("§1.7 a meeting held before the branch brought in what it had done on paper is recorded with its own day, as of which grades are determined")
    void heldBefore() throws Exception {
        township.settle("9989", township.thisYear(), 7);
        township.ballot(1);
        township.tally(1, Township.QUALIFIED);
        township.conclude(1);
        LocalDate held = LocalDate.now(ClockProducer.BEIJING).minusDays(2);
        meetOn(held);
        assertThat(township.texts("select meeting_on from branch_appraisal where id = " + township.state(1).id())).containsExactly(held.toString());
    }

    @Test
    @DisplayName("whoever acts on a page that has grown old is refused, after any act on the branch or one of its members")
    void stale() throws Exception {
        township.settle("9960", township.thisYear(), 6);
        township.ballot(1);
        township.tally(1, Township.QUALIFIED);
        Township.State seen = township.state(1);
        propose(1, Grade.BASICALLY_QUALIFIED, "半年缺席两次组织生活会");
        assertThat(township.state(1).version()).isGreaterThan(seen.version());
        Refused.with("STALE_VERSION", () -> township.officer(1).perform(() -> {
            reviewing.propose(seen.id(), seen.version(), township.appraised(2), Grade.BASICALLY_QUALIFIED, "同上");
            return null;
        }));
        assertThat(township.of(2, "proposed_grade")).isEqualTo("null");
        Township.State now = township.state(1);
        refer("群众来信一封,附后");
        Refused.with("STALE_VERSION", () -> township.officer(1).perform(() -> {
            reviewing.comment(now.id(), now.version(), township.appraised(2), "评语");
            return null;
        }));
    }

    private void propose(int member, Grade grade, String reason) throws Exception {
        township.act(township.officer(1), 1, seen -> {
            reviewing.propose(seen.id(), seen.version(), township.appraised(member), grade, reason);
            return null;
        });
    }

    private void refer(String evidence) throws Exception {
        township.act(township.officer(1), 1, seen -> {
            reviewing.refer(seen.id(), seen.version(), township.appraised(1), evidence);
            return null;
        });
    }

    private void meetOn(LocalDate day) throws Exception {
        township.act(township.officer(1), 1, seen -> recording.record(seen.id(), seen.version(), day, 7, 7));
    }
}
