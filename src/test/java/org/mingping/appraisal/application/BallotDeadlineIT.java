package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.organisation.County;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("§1.5 The deadline of a ballot")
class BallotDeadlineIT {

    private static final int MEMBERS = 7;

    @Inject
    private Township township;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private ReadingSheet sheets;

    @Inject
    private ReadingBallot reading;

    @Inject
    private TellingMembers telling;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    @Test
    @DisplayName("is a week later at six in the evening where nobody names one, and is shown to officers and voters")
    void byDefault() throws Exception {
        opened("9723", null);
        OffsetDateTime expected = LocalDate.now(clock).plusDays(7).atTime(LocalTime.of(18, 0)).atZone(ClockProducer.BEIJING).toOffsetDateTime();
        assertThat(ballot.closesAt()).isEqualTo(expected);
        long id = ballot.id();
        assertThat(township.officer(1).perform(() -> reading.turnout(id)).closesAt()).isEqualTo(expected);
        assertThat(township.member(1, 1).perform(() -> sheets.own(id)).closesAt()).isEqualTo(expected);
    }

    @Test
    @DisplayName("is named when the ballot opens: one that is over, or years ahead, opens nothing")
    void named() throws Exception {
        township.settle("9724", township.thisYear(), MEMBERS);
        ballot.in(township);
        Refused.under("§1.5", "DEADLINE_PAST", () -> ballot.open(now().minusMinutes(1)));
        Refused.under("§1.5", "DEADLINE_FAR", () -> ballot.open(now().plusYears(1)));
        assertThat(township.state(1).phase()).isEqualTo(Phase.SELF_ASSESSMENT);
        OffsetDateTime until = now().plusDays(2);
        ballot.open(until);
        assertThat(ballot.closesAt()).isEqualTo(until);
    }

    @Test
    @DisplayName("is only ever made later, by the branch, its township or the county's token for it, and the journal says from when to when")
    void laterOnly() throws Exception {
        OffsetDateTime until = now().plusDays(2);
        opened("9725", until);
        Refused.under("§1.5", "DEADLINE_EARLIER", () -> ballot.extend(township.officer(1), until));
        Refused.under("§1.5", "DEADLINE_EARLIER", () -> ballot.extend(township.officer(1), now().plusDays(1)));
        Refused.under("§1.5", "DEADLINE_PAST", () -> ballot.extend(township.officer(1), now().minusDays(1)));
        assertThat(ballot.closesAt()).isEqualTo(until);
        OffsetDateTime later = until.plusDays(1);
        ballot.extend(township.officer(1), later);
        assertThat(township.texts("select before_values || after_values from journal where use_case = 'appraisal.extend-ballot' and outcome = 'DONE' and subject_id = '"
                + ballot.id() + "'")).singleElement().asString().contains(until.toInstant().toString()).contains(later.toInstant().toString());
        ballot.extend(township.township(Role.TOWNSHIP_OFFICER), later.plusDays(1));
        Caller token = new Caller(77, "token", "县级经办人", Realm.COUNTY, Set.of(Role.COUNTY_OFFICER), county.id(), county.id(), county.name(), county.path(), null,
                Caller.Via.API, "zh-CN");
        ballot.extend(token, later.plusDays(2));
        assertThat(ballot.closesAt()).isEqualTo(later.plusDays(2));
        Refused.with("NOT_PERMITTED", () -> ballot.extend(township.member(1, 1), later.plusDays(3)));
    }

    @Test
    @DisplayName("ends the vote; extended afterwards it goes on, and votes cast before it still count")
    void overAndExtended() throws Exception {
        opened("9726", null);
        ballot.vote(1, Mark.EXCELLENT);
        ballot.overdue();
        Refused.under("§1.5", "BALLOT_CLOSED", () -> ballot.vote(2, Mark.EXCELLENT));
        long id = ballot.id();
        assertThat(township.member(1, 2).perform(() -> sheets.own(id)).closed()).isTrue();
        ballot.extend(township.officer(1), now().plusDays(1));
        for (int member = 2; member <= MEMBERS; member++) {
            ballot.vote(member, Mark.EXCELLENT);
        }
        assertThat(ballot.close().members()).isEqualTo(MEMBERS);
        Refused.under("§1.2", "WRONG_PHASE", () -> ballot.extend(township.officer(1), now().plusDays(2)));
    }

    @Test
    @DisplayName("is not extended once the vote is ended for good, by a closing that was interrupted: what was written of it would tell of who came after")
    void endedForGood() throws Exception {
        township.settle("9727", township.thisYear(), MEMBERS, MEMBERS);
        ballot.in(township, 1).open(null);
        ballot.asOwner("update ballot_box set ended_at = now() where branch_appraisal_id = " + ballot.id());
        Refused.under("§1.5", "BALLOT_ENDED", () -> ballot.extend(township.officer(1), now().plusDays(20)));
    }

    @Test
    @DisplayName("§1.4 comes for excused members too: they stay on the frozen roll, may vote all the same, and count for the turnout whether they do or not")
    void excused() throws Exception {
        township.settle("9727", township.thisYear(), MEMBERS, MEMBERS);
        ballot.in(township, 2).open(null);
        for (int excused = 1; excused <= 3; excused++) {
            long member = township.appraised(MEMBERS + excused);
            township.act(township.officer(2), 2, seen -> {
                telling.excuse(seen.id(), seen.version(), member, "年老体弱,行动不便");
                return null;
            });
        }
        ballot.vote(MEMBERS + 1, Mark.EXCELLENT);
        assertThat(ballot.sheet(MEMBERS + 4).lines()).as("everybody but oneself, excused or not").hasSize(MEMBERS - 1);
        for (int member = 4; member <= 7; member++) {
            ballot.vote(MEMBERS + member, Mark.EXCELLENT);
        }
        Throwable refused = catchThrowable(ballot::close);
        assertThat(refused).as("five of twelve, and not five of nine").isInstanceOfSatisfying(Refusal.class, why -> {
            assertThat(why.code()).isEqualTo("TURNOUT_TOO_LOW");
            assertThat(why.arguments()).containsExactly(5, MEMBERS + OnlineBallot.REPRESENTATIVES, 6L);
        });
        ballot.vote(MEMBERS + 2, Mark.EXCELLENT);
        assertThat(ballot.close().voters()).isEqualTo(MEMBERS + OnlineBallot.REPRESENTATIVES);
    }

    private void opened(String code, OffsetDateTime until) throws Exception {
        township.settle(code, township.thisYear(), MEMBERS);
        ballot.in(township).open(until);
    }

    private OffsetDateTime now() throws SQLException {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
