package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.organisation.County;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.orglife.InTransaction;
import org.mingping.registration.RegistrationDeclined;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 A case, step by step to its decision")
class CaseToDecisionIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private CheckingCase checking;
    @Inject
    private OpeningCase opening;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private HearingStatement hearing;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private OfferingActs offering;
    @Inject
    private EducatingMember educating;
    @Inject
    private TakingBackApplication takingBack;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Inject
    private HoldingCaseMeeting meeting;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private CrashAfterLedger crash;
    @Inject
    private Event<RegistrationDeclined> declined;
    @Inject
    private InTransaction transaction;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9783", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("of a grave problem: verified, talked, told, passed, reviewed and approved by the county, the membership ends on that day, and an appeal is answered by somebody else")
    void directRemoval() throws Exception {
        long id = walker.reported(township, 11);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        township.member(11, () -> {
            hearing.state(id, walker.version(township, id), walker.today(), "事实有出入", "邻居可以作证");
            return null;
        });
        assertThat(defects(id, Disposition.DIRECT_REMOVAL)).contains(DefectCode.MEETING_MISSING, DefectCode.STATEMENT_UNANSWERED);
        walker.act(township, id, version -> hearing.answer(id, version, walker.today(), "已复核，事实清楚"));
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        assertThat(line(id).state()).isEqualTo(CaseState.PASSED);
        assertThatThrownBy(() -> township.countyApprover(() -> approve(id))).as("not reviewed yet").isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("CASE_DEFECTS"));
        walker.approvedByCounty(township, id);
        CaseLists.Line decided = line(id);
        assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
        assertThat(decided.effectiveOn()).isEqualTo(walker.today());
        assertThat(township.texts("select status from member where id = " + township.member(11))).containsExactly("FORMER");
        walker.served(township, id);

        township.branch(() -> {
            appealing.appeal(id, walker.version(township, id), walker.today(), "不服");
            return null;
        });
        assertThatThrownBy(() -> township.countyApprover(() -> {
            appealing.answer(id, walker.version(township, id), true, "改正");
            return null;
        })).as("who approved answers no appeal").isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_TOOK_PART"));
        township.countyApprover(9_870_009, () -> {
            appealing.answer(id, walker.version(township, id), true, "事实认定有误，撤销原决定");
            return null;
        });
        assertThat(line(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(township.texts("select status from member where id = " + township.member(11))).as("a decision undone gives the membership back").containsExactly("FULL");
    }

    @Test
    @DisplayName("whose approval breaks off after the ledger was written leaves neither: the case waits, the membership stands, and one can approve anew")
    void crashBetweenApprovalAndLedger() throws Exception {
        long id = walker.reported(township, 17);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        township.township(() -> {
            approving.review(id, walker.version(township, id), "程序完备");
            return null;
        });
        List<String> before = township.texts("select c.version || c.state || c.lines || m.status || (select count(*) from member_event e where e.member_id = m.id)"
                + " from disposition_case c join member m on m.id = c.member_id where c.id = " + id);
        crash.crash(true);
        try {
            assertThatThrownBy(() -> township.countyApprover(() -> approve(id))).isNotInstanceOf(Refusal.class);
        } finally {
            crash.crash(false);
        }
        assertThat(township.texts("select c.version || c.state || c.lines || m.status || (select count(*) from member_event e where e.member_id = m.id)"
                + " from disposition_case c join member m on m.id = c.member_id where c.id = " + id)).isEqualTo(before);
        assertThat(township.texts("select count(*) from case_entry where action = 'APPROVE' and case_id = " + id)).containsExactly("0");
        township.countyApprover(() -> approve(id));
        assertThat(township.texts("select status from member where id = " + township.member(17))).containsExactly("FORMER");
    }

    @Test
    @DisplayName("is voted on by those whom the roster knows as entitled: fewer entitled are refused, and who may not vote is a defect")
    void voters() throws Exception {
        long id = walker.reported(township, 18);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        township.texts("insert into sanction (county_id, scope_path, member_id, kind, decided_on, recorded_at) select county_id, scope_path, id, 'PROBATION_ONE_YEAR', date '"
                + walker.today().minusMonths(3) + "', now() from member where id = " + township.member(9) + " returning id");
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.DIRECT_REMOVAL, null, "支委会研究"));
        LocalDate meets = walker.today().plusDays(21);
        walker.act(township, id, version -> proposing.tell(id, version, walker.today(), meets, "书面送达"));
        walker.until(meets);
        List<Long> entitled = township.branch(() -> reading.voting(id)).stream().map(CasePeople.Person::id).toList();
        assertThat(entitled).doesNotContain(township.member(9), township.member(18));
        List<Long> voters = Stream.concat(entitled.stream().skip(1), Stream.of(township.member(9))).toList();
        assertThatThrownBy(() -> walker.act(township, id, version -> meeting.hold(id, version, meets, entitled.size() - 1, voters.subList(1, voters.size()), 1, 0, false, "会议记录")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_ENTITLED"));
        walker.act(township, id, version -> meeting.hold(id, version, meets, entitled.size(), voters, voters.size(), 0, false, "会议记录"));
        assertThat(defects(id, Disposition.DIRECT_REMOVAL)).containsExactly(DefectCode.VOTER_NOT_ENTITLED, DefectCode.REVIEW_MISSING);
    }

    @Test
    @DisplayName("of rectification: twelve weeks, an evaluation, six months, and reformed")
    void rectification() throws Exception {
        long id = walker.to(township, 12, Disposition.RECTIFICATION);
        walker.served(township, id);
        walker.rectified(township, id, true);
        assertThat(line(id).state()).isEqualTo(CaseState.REFORMED);
        assertThat(township.texts("select status from member where id = " + township.member(12))).containsExactly("FULL");
    }

    @Test
    @DisplayName("of removal: after education, persuaded and refusing")
    void removal() throws Exception {
        long id = walker.to(township, 13, Disposition.REMOVAL);
        assertThat(line(id).disposition()).isEqualTo(Disposition.REMOVAL);
        assertThat(township.texts("select status from member where id = " + township.member(13))).containsExactly("FORMER");
        township.branch(() -> {
            appealing.appeal(id, walker.version(township, id), walker.today(), "不服");
            return null;
        });
        int version = walker.version(township, id);
        String voters = township.texts("select fact ->> 'voters' from case_entry where action = 'HOLD_MEETING' and case_id = " + id).get(0);
        // With no other part: neither at the meeting nor in anything before it.
        long absent = township.branch(() -> reading.voting(id)).stream().map(CasePeople.Person::id).filter(one -> !voters.contains(Long.toString(one)) && !township.members(1, 2, 3, 4, 5, 6).contains(one)).findFirst().orElseThrow();
        assertThat(township.caller(Role.COUNTY_APPROVER, 9_870_022, county.path(), absent).perform(() -> offering.offers(id)).acts()).doesNotContain(CaseAction.ANSWER_APPEAL);
        assertThatThrownBy(() -> township.caller(Role.COUNTY_APPROVER, 9_870_022, county.path(), absent).perform(() -> {
            appealing.answer(id, version, false, "维持");
            return null;
        })).as("who could vote in the secret ballot, and may have").isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_TOOK_PART"));
    }

    @Test
    @DisplayName("of a member's own application: announced by the meeting, taken on file and approved by nobody; before the announcement it can be taken back")
    void voluntaryWithdrawal() throws Exception {
        long id = walker.applied(township, 14);
        walker.prepared(township, id, Disposition.VOLUNTARY_WITHDRAWAL);
        walker.passed(township, id, Disposition.VOLUNTARY_WITHDRAWAL);
        LocalDate announced = walker.today();
        walker.later(3);
        township.township(() -> {
            approving.takeOnFile(id, walker.version(township, id), "");
            return null;
        });
        assertThat(line(id).effectiveOn()).as("the day of the announcement").isEqualTo(announced);
        assertThat(township.texts("select status from member where id = " + township.member(14))).containsExactly("FORMER");

        long other = township.branch(() -> opening.ownApplication(township.member(15), walker.today(), true, "书面申请"));
        township.member(15, () -> {
            takingBack.takeBack(other, walker.version(township, other), walker.today(), "想通了");
            return null;
        });
        assertThat(line(other).state()).isEqualTo(CaseState.TAKEN_BACK);
    }

    @Test
    @DisplayName("of a declined registration can be taken back by the member after the proposal too, who is told; an office that does it for them writes down how")
    void declinedRegistration() throws Exception {
        long id = declined(19);
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.VOLUNTARY_WITHDRAWAL, null, "本人自愿"));
        township.member(19, () -> {
            takingBack.takeBack(id, walker.version(township, id), walker.today(), "");
            return null;
        });
        assertThat(line(id).state()).isEqualTo(CaseState.TAKEN_BACK);
        assertThat(township.texts("select kind from notice where kind = 'case-own-TAKE_BACK' and member_id = " + township.member(19))).hasSize(1);

        long other = declined(20);
        assertThatThrownBy(() -> walker.act(township, other, version -> takingBack.takeBack(other, version, walker.today(), " "))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("CASE_TEXT"));
        walker.act(township, other, version -> takingBack.takeBack(other, version, walker.today(), "本人交来书面撤回申请"));
    }

    @Test
    @DisplayName("a wish to leave that a registration form declared brings along the talk that was held about it: offices read it with the case, and nobody types it again")
    void talkOfRegistration() throws Exception {
        long form = 9_783_010;
        township.texts("insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on, planned_at, planned_by)"
                + " select " + form + ", county_id, scope_path, '2017', code, 'PLANNED', date '2017-01-01', date '2017-01-01', date '2017-01-01', date '2017-01-01', date '2017-01-01',"
                + " date '2017-03-01', now(), 'x' from rule_set where county_id = " + county.id() + " order by id limit 1 returning id");
        township.texts("insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on, will, statement, submitted_on, decided_at, decided_by) select " + form
                + ", county_id, scope_path, " + form + ", id, 'DECLINED', date '2017-01-16', 'LEAVE', '不愿再留在党内', date '2017-01-10', now(), 'x' from member where id = " + township.member(10) + " returning id");
        township.texts("insert into registration_talk (county_id, scope_path, registration_id, member_id, talked_on, talkers, minutes, confirmed, recorded_at, recorded_by) select county_id, scope_path, "
                + form + ", id, date '2017-01-12', '李书记、王委员', '本人坚持退党', true, timestamptz '2017-01-12 10:00+08', 'x' from member where id = " + township.member(10) + " returning 1");
        township.texts("insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, form, done_at, done_by) select r.county_id, r.scope_path, r.id, r.member_id, s.*, 'x'"
                + " from registration r, (values (1, 'SUBMITTED', jsonb_build_object('will', 'LEAVE', 'statement', '不愿再留在党内'), timestamptz '2017-01-10 10:00+08'),"
                + " (2, 'DECLINED', null, timestamptz '2017-01-12 10:01+08')) s where r.id = " + form + " returning 1");
        long id = declined(10);
        assertThat(township.branch(() -> reading.declared(id, Locale.SIMPLIFIED_CHINESE))).flatExtracting(Dossier.Part::lines).extracting(Dossier.Line::text)
                .anyMatch(text -> text.contains("李书记、王委员") && text.contains("本人坚持退党")).anyMatch(text -> text.contains("不愿再留在党内"));
        assertThat(township.branch(() -> checking.check(id, Disposition.VOLUNTARY_WITHDRAWAL))).extracting(Defect::code).as("the talk of the case is another").contains(DefectCode.TALK_MISSING);
        long reported = walker.reported(township, 9);
        assertThat(township.branch(() -> reading.declared(reported, Locale.SIMPLIFIED_CHINESE))).isEmpty();
    }

    /** As the registration room tells it. */
    private long declined(int number) throws Exception {
        LocalDate today = walker.today();
        transaction.as(township.caller(Role.BRANCH_OFFICER, 9_870_001, township.branchPath(), township.member(1)), () -> {
            declined.fire(new RegistrationDeclined(9_783_000 + number, township.member(number), today));
            return null;
        });
        return Long.parseLong(township.texts("select id from disposition_case where ground = 'DECLINED_REGISTRATION' and member_id = " + township.member(number)).get(0));
    }

    @Test
    @DisplayName("shows an educator the plan and the sessions alone, who puts their own on record; another member of the branch finds nothing")
    void educators() throws Exception {
        long id = walker.reported(township, 16);
        walker.prepared(township, id, Disposition.REMOVAL);
        walker.reported(township, 3);
        assertThatThrownBy(() -> walker.act(township, id, version -> educating.appoint(id, version, walker.today(), township.members(3, 5), walker.today(), List.of())))
                .as("whose own case runs").isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_EDUCATOR_CONCERNED"));
        walker.act(township, id, version -> educating.appoint(id, version, walker.today(), township.members(4, 5), walker.today(), List.of()));
        township.member(4, () -> {
            educating.session(id, walker.version(township, id), walker.today(), null, "学习", "认真");
            return null;
        });
        assertThat(township.member(4, () -> reading.lines(id))).extracting(line -> line.fact().action().name()).containsExactly("APPOINT_EDUCATORS", "HOLD_SESSION");
        assertThat(township.member(4, reading::parts)).extracting(part -> part.caseId()).contains(id);
        assertThatThrownBy(() -> township.member(6, () -> reading.lines(id))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_FOUND"));
        assertThatThrownBy(() -> township.member(6, () -> {
            educating.session(id, walker.version(township, id), walker.today(), null, "学习", "认真");
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_FOUND"));
        assertThat(township.member(16, () -> reading.lines(id))).as("the member sees what was found").extracting(line -> line.fact().action().name()).contains("VERIFY", "TALK");
        assertThat(township.member(16, reading::mine)).extracting(CaseLists.Line::id).containsExactly(id);
        township.texts("update member set status = 'FORMER', ended_on = current_date, kept_until = current_date + 3650 where id = " + township.member(4) + " returning id");
        try {
            refusedEducator(() -> township.member(4, () -> session(id, null)));
            refusedEducator(() -> township.branch(() -> session(id, township.member(4))));
            assertThat(township.member(4, reading::parts)).as("who was put out reads nobody's plan").isEmpty();
        } finally {
            township.texts("update member set status = 'FULL', ended_on = null, kept_until = null where id = " + township.member(4) + " returning id");
        }
    }

    private Object session(long id, Long by) throws Exception {
        educating.session(id, walker.version(township, id), walker.today(), by, "学习", "认真");
        return null;
    }

    @Test
    @DisplayName("a grave problem of a probationary member opens none: they lose the probation by a procedure of its own; their own application does")
    void probationary() throws Exception {
        String put = "update member set status = '%s' where id = " + township.member(8) + " returning id";
        township.texts(put.formatted("PROBATIONARY"));
        try {
            assertThatThrownBy(() -> walker.reported(township, 8)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_PROBATIONARY"));
            assertThat(township.texts("select id from disposition_case where member_id = " + township.member(8))).isEmpty();
            assertThat(walker.applied(township, 8)).isPositive();
        } finally {
            township.texts(put.formatted("FULL"));
        }
    }

    private static void refusedEducator(ThrowingCallable session) {
        assertThatThrownBy(session).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_EDUCATOR_LEFT"));
    }

    private Object approve(long id) throws Exception {
        approving.approve(id, walker.version(township, id), "同意");
        return null;
    }

    private CaseLists.Line line(long id) throws Exception {
        return township.branch(() -> reading.get(id));
    }

    private List<DefectCode> defects(long id, Disposition disposition) throws Exception {
        return township.branch(() -> checking.check(id, disposition)).stream().map(Defect::code).toList();
    }
}
