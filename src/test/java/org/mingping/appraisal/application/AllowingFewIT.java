package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.AllowingFew;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.ReadingFewAllowed;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.ballot.FewDecisions;

@ArquillianTest
@DisplayName("§4 A ballot in which too few voted one way")
class AllowingFewIT {

    private static final String REASON = "本支部外出党员多，无法延长；纸质票由乡镇派人监票。";

    @Inject
    private Township township;

    @Inject
    private BranchVoting voting;

    @Inject
    private AllowingFew allowing;

    @Inject
    private ReadingFewAllowed reading;

    @Inject
    private ClosingBallot closing;

    @Test
    @DisplayName("is closed where the township's approver so decides, with a written reason that the branch reads; by nobody else, and not without one")
    void decided() throws Exception {
        township.settle("9743", township.thisYear(), 8);
        long id = township.state(1).id();
        Caller approver = township.township(Role.TOWNSHIP_APPROVER);
        Refused.with("WRONG_PHASE", () -> allow(approver, id, REASON));
        voting.open(township, 5);
        for (int member = 1; member <= 5; member++) {
            voting.vote(township, member);
        }
        voting.handOut(township, 6);
        voting.handOut(township, 7);
        voting.typePaper(township, 6, 7);
        Refused.under("§4", "BALLOT_FEW_ON_PAPER", () -> close(id));

        Refused.under("§4", "FEW_REASON", () -> allow(approver, id, " \n "));
        Refused.under("§4", "FEW_REASON", () -> allow(approver, id, null));
        Refused.with("NOT_PERMITTED", () -> allow(township.township(Role.TOWNSHIP_OFFICER), id, REASON));
        Refused.with("NOT_PERMITTED", () -> allow(township.officer(1), id, REASON));
        assertThat(read(township.officer(1), id)).as("nothing was decided by what was refused").isNull();
        Refused.under("§4", "BALLOT_FEW_ON_PAPER", () -> close(id));

        allow(approver, id, REASON);
        assertThat(read(township.officer(1), id)).isEqualTo(new FewDecisions.Decision(1, approver.signature(), REASON));
        assertThat(close(id).paperSheets()).isEqualTo(2);
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        assertThat(read(township.officer(1), id).reason()).as("the branch reads it afterwards too").isEqualTo(REASON);
        Refused.with("WRONG_PHASE", () -> allow(approver, id, REASON));
        assertThat(township.texts("select username || ' ' || outcome || coalesce(' ' || code, '') from journal where use_case = 'appraisal.allow-few'"
                + " and subject_id = '" + id + "' and outcome = 'DONE'")).containsExactly(approver.signature() + " DONE");
        assertThat(township.texts("select distinct code from journal where use_case = 'appraisal.allow-few' and outcome = 'REFUSED' and scope_path like '"
                + township.path() + "%'")).contains("FEW_REASON", "NOT_PERMITTED", "WRONG_PHASE");
    }

    @Test
    @DisplayName("of another township is nobody's to decide")
    void elsewhere() throws Exception {
        township.settle("9744", township.thisYear(), 5);
        voting.open(township, 5);
        long id = township.state(1).id();
        Caller approver = township.township(Role.TOWNSHIP_APPROVER);
        Caller other = new Caller(approver.accountId(), approver.username(), approver.displayName(), approver.realm(), approver.roles(), approver.county(),
                approver.organisationId(), approver.organisationName(), township.path().replace("9744", "9743"), null, Caller.Via.PAGE, "zh-CN");
        Refused.with("NOT_FOUND", () -> allow(other, id, REASON));
        assertThat(read(township.officer(1), id)).isNull();
    }

    private void allow(Caller caller, long id, String reason) throws Exception {
        caller.perform(() -> {
            allowing.allow(id, reason);
            return null;
        });
    }

    private FewDecisions.Decision read(Caller caller, long id) throws Exception {
        return caller.perform(() -> reading.of(id)).orElse(null);
    }

    private ClosingBallot.Closed close(long id) throws Exception {
        return township.officer(1).perform(() -> closing.close(id));
    }
}
