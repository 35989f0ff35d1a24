package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.notice.application.ReadingNotices;

@ArquillianTest
@DisplayName("§1.6 Examination by the superior")
class ExaminationIT {

    @Inject
    private Township township;

    @Inject
    private Examining examining;

    @Inject
    private ReadingNotices notices;

    @Inject
    private ReadingBranchAppraisal reading;

    @Test
    @DisplayName("is asked for by votes that call for it: they alone never make a member UNQUALIFIED; cleared gives the grade by votes")
    void cleared() throws Exception {
        township.settle("9961", township.thisYear(), 6);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        assertThat(township.of(1, "outcome")).isEqualTo("EXAMINATION_REQUIRED");
        assertThat(township.of(1, "grade")).isEqualTo("null");
        Refused.under("§1.6", "EXAMINATION_NOT_REQUIRED", () -> examine(officer(), 2, ExaminationResult.CONFIRMED, "查实"));
        Refused.with("EXAMINATION_REASON", () -> examine(officer(), 1, ExaminationResult.CLEARED, " "));
        Refused.under("§1.11", "NOT_YET_DETERMINED", () -> township.tell(1));
        Refused.under("§1.6", "CONFIRM_UNDETERMINED", () -> township.post(1));
        examine(officer(), 1, ExaminationResult.CLEARED, "走访十户,未发现突出问题");
        assertThat(township.of(1, "outcome || ' ' || grade")).isEqualTo("GRADED BASICALLY_QUALIFIED");
    }

    @Test
    @DisplayName("§1.9 that confirms the problems gives UNQUALIFIED, which needs the county's confirmation before it is posted")
    void confirmed() throws Exception {
        township.settle("9962", township.thisYear(), 6);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        examine(officer(), 1, ExaminationResult.CONFIRMED, "长期不参加组织生活,查实");
        assertThat(township.of(1, "grade")).isEqualTo("UNQUALIFIED");
        Refused.under("§1.9", "TELL_COUNTY", () -> township.tell(1));
        Refused.under("§1.9", "CONFIRM_UNQUALIFIED", () -> township.post(1));
        Refused.under("§1.9", "NOT_UNQUALIFIED", () -> confirmUnqualified(township.countyApprover(), 2));
        Refused.with("NOT_PERMITTED", () -> confirmUnqualified(officer(), 1));
        confirmUnqualified(township.countyApprover(), 1);
        Refused.under("§1.9", "EXAMINATION_CONFIRMED_BY_COUNTY", () -> examine(officer(), 1, ExaminationResult.CLEARED, "另行了解"));
        Refused.under("§1.9", "EXAMINATION_CONFIRMED_BY_COUNTY", () -> confirmUnqualified(township.countyApprover(), 1));
        township.tell(1);
        township.post(1);
        assertThat(township.of(1, "county_confirmed_by")).isEqualTo("county/account-15");
    }

    @Test
    @DisplayName("is never confirmed by the person who examined")
    void notTheExaminer() throws Exception {
        township.settle("9963", township.thisYear(), 6);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        Caller approver = township.countyApprover();
        Caller both = new Caller(approver.accountId(), approver.username(), approver.displayName(), approver.realm(),
                EnumSet.of(Role.COUNTY_APPROVER, Role.TOWNSHIP_OFFICER), approver.county(), approver.organisationId(), approver.organisationName(),
                approver.scopePath(), null, approver.via(), approver.locale());
        examine(both, 1, ExaminationResult.CONFIRMED, "查实");
        Refused.with("OWN_PROPOSAL", () -> confirmUnqualified(both, 1));
        assertThat(township.of(1, "county_confirmed_at")).isEqualTo("null");
    }

    @Test
    @DisplayName("is done again when the county does not follow the township")
    void returned() throws Exception {
        township.settle("9964", township.thisYear(), 6);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        examine(officer(), 1, ExaminationResult.CONFIRMED, "查实");
        township.act(township.countyApprover(), 1, seen -> {
            examining.returnToTownship(seen.id(), seen.version(), township.appraised(1), "证据不足,请再核实");
            return null;
        });
        assertThat(township.of(1, "outcome")).isEqualTo("EXAMINATION_REQUIRED");
        assertThat(officer().perform(() -> notices.mine()).get(0)).as("the township is told, with where it finds why").satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("examination-returned");
            assertThat(notice.link()).isEqualTo("/appraisal/member.xhtml?branch=" + township.state(1).id() + "&id=" + township.appraised(1));
        });
        assertThat(officer().perform(() -> reading.members(township.state(1).id())).get(0).countyOpinion()).isEqualTo("证据不足,请再核实");
        examine(officer(), 1, ExaminationResult.CLEARED, "再次核实,不属实");
        assertThat(township.of(1, "grade")).isEqualTo("BASICALLY_QUALIFIED");
    }

    @Test
    @DisplayName("of a grade already told makes the telling void: the member is told the new one")
    void toldAgain() throws Exception {
        township.settle("9965", township.thisYear(), 6);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        examine(officer(), 1, ExaminationResult.CLEARED, "不属实");
        township.tell(1);
        examine(officer(), 1, ExaminationResult.CONFIRMED, "补充了解后,查实");
        assertThat(township.of(1, "told_on")).isEqualTo("null");
        assertThat(township.of(2, "told_on")).isNotEqualTo("null");
        confirmUnqualified(township.countyApprover(), 1);
        Refused.under("§1.11", "CONFIRM_UNTOLD", () -> township.post(1));
        township.tell(1);
        township.post(1);
    }

    private Caller officer() {
        return township.township(Role.TOWNSHIP_OFFICER);
    }

    private void examine(Caller caller, int member, ExaminationResult result, String reason) throws Exception {
        township.act(caller, 1, seen -> {
            examining.examine(seen.id(), seen.version(), township.appraised(member), result, reason);
            return null;
        });
    }

    private void confirmUnqualified(Caller caller, int member) throws Exception {
        township.act(caller, 1, seen -> {
            examining.confirmUnqualified(seen.id(), seen.version(), township.appraised(member), "同意");
            return null;
        });
    }
}
