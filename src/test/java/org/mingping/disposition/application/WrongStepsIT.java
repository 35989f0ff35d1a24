package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 A step that can come to nothing lawful is refused when it is taken")
class WrongStepsIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private OfferingActs offering;
    @Inject
    private VerifyingCase verifying;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private EducatingMember educating;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private HoldingCaseMeeting meeting;
    @Inject
    private HoldingCaseBallot holding;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9703", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("a verification or a talk by nobody, own words that are missing, educators who are not two without a part, a disposition that the grounds do not bear")
    void preparing() throws Exception {
        long id = walker.reported(township, 11);
        assertThat(refused(id, version -> verifying.verify(id, version, walker.today(), List.of(), false, "事实", false, false, true))).isEqualTo("CASE_PEOPLE_NONE");
        walker.prepared(township, id, Disposition.REMOVAL);
        assertThat(refused(id, version -> talking.talk(id, version, walker.today(), "支部", List.of(), false, "记录", OwnStatement.REFUSED, "", Optional.empty()))).isEqualTo("CASE_PEOPLE_NONE");
        assertThat(refused(id, version -> talking.talk(id, version, walker.today(), "支部", township.members(1, 2), false, "记录", OwnStatement.ACKNOWLEDGED, " ", Optional.empty()))).isEqualTo("CASE_OWN_WORDS");
        assertThat(refused(id, version -> appoint(id, version, 1, 5))).as("who talked").isEqualTo("CASE_EDUCATOR_PART");
        assertThat(refused(id, version -> appoint(id, version, 11, 5))).as("whose case it is").isIn("CASE_EDUCATOR_PART", "CASE_EDUCATOR_CONCERNED");
        assertThat(refused(id, version -> appoint(id, version, 5))).isEqualTo("CASE_EDUCATORS_NUMBER");
        assertThat(refused(id, version -> proposing.propose(id, version, walker.today(), Disposition.VOLUNTARY_WITHDRAWAL, null, "研究"))).isEqualTo("CASE_DISPOSITION_GROUND");
        assertThat(refused(id, version -> proposing.propose(id, version, walker.today(), Disposition.RECTIFICATION, 13, "研究"))).isEqualTo("CASE_RECTIFICATION_MONTHS");
        walker.act(township, id, version -> appoint(id, version, 4, 5));
        assertThat(township.branch(() -> offering.beforeEvaluation(id))).as("of an evaluation on the first day").extracting(defect -> defect.code()).contains(DefectCode.EDUCATION_CUT_SHORT);
    }

    @Test
    @DisplayName("the township passes nothing on that could not be approved; what it returns, or the branch takes back before the meeting, is prepared anew, and no evaluation is repeated by that")
    void review() throws Exception {
        long id = walker.reported(township, 12);
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.DIRECT_REMOVAL, null, "研究"));
        assertThat(township.branch(() -> offering.offers(id)).acts()).contains(CaseAction.WITHDRAW_PROPOSAL);
        walker.act(township, id, version -> proposing.withdraw(id, version, "没有谈话"));
        assertThat(township.branch(() -> reading.get(id)).state()).isEqualTo(CaseState.OPEN);
        assertThat(township.texts("select kind from notice where kind = 'case-own-WITHDRAW_PROPOSAL' and member_id = " + township.member(12))).as("the member knows").hasSize(1);
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.DIRECT_REMOVAL, null, "研究"));
        LocalDate meets = walker.today().plusDays(21);
        walker.act(township, id, version -> proposing.tell(id, version, walker.today(), meets, "书面送达"));
        walker.until(meets);
        int entitled = township.branch(() -> reading.voting(id)).size();
        List<Long> voters = township.members(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15);
        walker.act(township, id, version -> meeting.hold(id, version, walker.today(), entitled, voters, voters.size(), 0, false, "会议记录"));
        assertThat(catchThrowableOfType(Refusal.class, () -> township.township(() -> {
            approving.review(id, walker.version(township, id), "同意");
            return null;
        })).code()).as("no verification, no talk").isEqualTo("CASE_DEFECTS");
        assertThat(township.branch(() -> reading.get(id)).state()).isEqualTo(CaseState.PASSED);
    }

    @Test
    @DisplayName("an evaluation is asked for once the weeks are over, and not again while its ballot is open")
    void ballotOpen() throws Exception {
        long id = walker.reported(township, 13);
        walker.prepared(township, id, Disposition.REMOVAL);
        LocalDate first = walker.today();
        walker.act(township, id, version -> appoint(id, version, 4, 5));
        for (int week = 0; week < 12; week++) {
            walker.until(first.plusWeeks(week).plusDays(2));
            walker.act(township, id, version -> educating.session(id, version, walker.today(), township.member(4), "学习", "认真"));
        }
        walker.until(first.plusWeeks(12));
        assertThat(township.branch(() -> offering.offers(List.of(id))).get(id).likely()).contains(CaseAction.EVALUATE);
        township.branch(() -> holding.open(id, walker.version(township, id), null, Representative.typed("代表甲\n代表乙\n代表丙\n代表丁\n代表戊"), ""));
        assertThat(township.branch(() -> offering.offers(List.of(id))).get(id).likely()).isEmpty();
    }

    private void appoint(long id, int version, int... educators) {
        educating.appoint(id, version, walker.today(), township.members(educators), walker.today(), List.of());
    }

    private String refused(long id, CaseWalker.Act act) {
        return catchThrowableOfType(Refusal.class, () -> walker.act(township, id, act)).code();
    }
}
