package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.CancellingCodes;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingDossier;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.SelfAssessment;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.persistence.BranchView;
import org.mingping.organisation.Dossier;

@ArquillianTest
@DisplayName("§4 Beside the sheet")
class BesideTheSheetIT {

    private static final int MEMBERS = 7;
    private static final int CODES = 5;

    @Inject
    private Township township;

    @Inject
    private SelfAssessing assessing;

    @Inject
    private OpeningBallot opening;

    @Inject
    private ReadingDossier dossiers;

    @Inject
    private ReadingSheet sheets;

    @Inject
    private CastingBallot casting;

    @Inject
    private IssuingCodes issuing;

    @Inject
    private CancellingCodes cancelling;

    @Inject
    private CodeDoor door;

    @Inject
    private ClosingBallot closing;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private ReadingBallot reading;

    @Inject
    private ReadingBranchAppraisal branches;

    @Test
    @DisplayName("a voter finds what is known of a member: a self-assessment that was handed in, and sanctions; nobody else does, and nobody after the end")
    void dossier() throws Exception {
        township.settle("9993", township.thisYear(), MEMBERS, MEMBERS);
        long own = township.appraised(1);
        long drafted = township.appraised(2);
        write(1, true);
        write(2, false);
        township.sanction(1, "警告");
        long id = opened();
        MassCode code = township.officer(1).perform(() -> issuing.issue(id, 1)).get(0);

        for (List<Dossier.Part> parts : List.of(township.member(1, 3).perform(() -> dossiers.own(id, own, Locale.SIMPLIFIED_CHINESE)), withCode(code, own))) {
            assertThat(parts).extracting(Dossier.Part::title).containsExactly("个人自评", "处分", "党费", "组织生活", "承担的任务", "不合格党员标准");
            assertThat(parts.get(0).lines()).extracting(Dossier.Line::text).containsExactly("思想", "工作", "作风", "生活", "优秀");
            assertThat(parts.get(1).lines()).extracting(Dossier.Line::text).containsExactly("警告");
        }
        assertThat(township.member(1, 3).perform(() -> dossiers.own(id, drafted, Locale.SIMPLIFIED_CHINESE)).get(0).lines())
                .as("a draft is nobody's but the member's").extracting(Dossier.Line::text).containsExactly("没有提交自评。");
        late(id);
        Refused.with("NOT_FOUND", () -> township.member(2, MEMBERS + 1).perform(() -> dossiers.own(id, own, Locale.ENGLISH)));
        Refused.with("NOT_PERMITTED", () -> township.officer(1).perform(() -> dossiers.own(id, own, Locale.ENGLISH)));
        long neighbour = township.number("select max(m.id) from member_appraisal m join branch_appraisal b on b.id = m.branch_appraisal_id where b.scope_path = '"
                + township.branchPath(2) + "'");
        Refused.with("NOT_FOUND", () -> township.member(1, 3).perform(() -> dossiers.own(id, neighbour, Locale.ENGLISH)));

        for (int member = 1; member <= MEMBERS; member++) {
            vote(id, member);
        }
        township.officer(1).perform(() -> closing.close(id));
        Refused.under("§1.5", "BALLOT_CLOSED", () -> township.member(1, 3).perform(() -> dossiers.own(id, own, Locale.ENGLISH)));
        Refused.under("§1.5", "BALLOT_CLOSED", () -> withCode(code, own));
    }

    @Test
    @DisplayName("codes that nobody used are cancelled, one or all, open nothing any more, stay counted and make room for others; used ones stay used, and none is cancelled after the end")
    void cancelled() throws Exception {
        township.settle("9722", township.thisYear(), MEMBERS);
        long id = opened();
        Caller officer = township.officer(1);
        List<MassCode> codes = officer.perform(() -> issuing.issue(id, CODES));
        voteWith(codes.get(0), id);
        cancelOne(officer, id, codes.get(1).printed());
        Refused.under("§4", "CODE_CANCELLED", () -> door.enter(codes.get(1).printed(), "192.0.2.3", Caller.Via.PAGE));
        Refused.under("§4", "CODE_NOT_UNUSED", () -> cancelOne(officer, id, codes.get(0).printed()));
        Refused.under("§4", "CODE_NOT_UNUSED", () -> cancelOne(officer, id, codes.get(1).printed()));
        Refused.with("CODE_FORM", () -> cancelOne(officer, id, "abc"));
        Refused.with("NOT_PERMITTED", () -> cancelOne(township.township(Role.TOWNSHIP_OFFICER), id, codes.get(2).printed()));
        assertThat(officer.perform(() -> cancelling.unused(id))).isEqualTo(3);
        assertThat(officer.perform(() -> cancelling.unused(id))).isZero();
        List<MassCode> again = officer.perform(() -> issuing.issue(id, 4));
        Refused.under("§4", "CODES_TOO_MANY", () -> officer.perform(() -> issuing.issue(id, 1)));
        voteWith(again.get(0), id);
        assertThat(officer.perform(() -> reading.turnout(id))).returns(9, ReadingBallot.Turnout::codesIssued).returns(2, ReadingBallot.Turnout::codesUsed)
                .returns(4, ReadingBallot.Turnout::codesCancelled);
        assertThat(officer.perform(() -> reading.reconciliation(id))).as("nothing before the end").isEmpty();
        for (int member = 1; member <= MEMBERS; member++) {
            vote(id, member);
        }
        ballot.in(township).asOwner("update ballot_box set ended_at = now() where branch_appraisal_id = " + id);
        Refused.under("§1.5", "BALLOT_CLOSED", () -> officer.perform(() -> cancelling.unused(id)));
        Refused.under("§1.5", "BALLOT_CLOSED", () -> cancelOne(officer, id, again.get(1).printed()));
        officer.perform(() -> closing.close(id));
        assertThat(township.township(Role.TOWNSHIP_OFFICER).perform(() -> reading.reconciliation(id)).orElseThrow())
                .returns(MEMBERS, ReadingBallot.Reconciled::members).returns(2, ReadingBallot.Reconciled::representatives)
                .returns(0, ReadingBallot.Reconciled::paper).returns(9, ReadingBallot.Reconciled::codesIssued).returns(4, ReadingBallot.Reconciled::codesCancelled);
        Refused.with("WRONG_PHASE", () -> officer.perform(() -> cancelling.unused(id)));
    }

    /** §1.2: it does not block the branch, and everybody who votes or runs the vote sees that it was late, or is missing. */
    private void late(long id) throws Exception {
        write(5, true);
        assertThat(township.member(1, 3).perform(() -> dossiers.own(id, township.appraised(5), Locale.SIMPLIFIED_CHINESE)).get(0).lines()).extracting(Dossier.Line::text)
                .containsExactly("自评是开始投票以后才交的。", "思想", "工作", "作风", "生活", "优秀");
        Instant opened = township.officer(1).perform(() -> branches.head(id)).getRollFrozenAt();
        List<BranchView.MemberLine> members = township.officer(1).perform(() -> branches.members(id));
        assertThat(members).filteredOn(line -> line.isLate(opened)).extracting(BranchView.MemberLine::id).containsExactly(township.appraised(5));
        assertThat(members).filteredOn(line -> line.submittedAt() == null).hasSize(MEMBERS - 2);
    }

    private Void cancelOne(Caller who, long id, String typed) throws Exception {
        return who.perform(() -> {
            cancelling.one(id, typed);
            return null;
        });
    }

    private long opened() throws Exception {
        township.act(township.officer(1), 1, seen -> {
            opening.open(seen.id(), seen.version(), CODES);
            return null;
        });
        return township.state(1).id();
    }

    private void write(int member, boolean handedIn) throws Exception {
        long appraised = township.appraised(member);
        SelfAssessment.Text text = new SelfAssessment.Text("思想", "工作", "作风", "生活", Grade.EXCELLENT);
        township.member(1, member).perform(() -> {
            if (handedIn) {
                assessing.submit(appraised, null, text);
            } else {
                assessing.draft(appraised, null, text);
            }
            return null;
        });
    }

    private List<Dossier.Part> withCode(MassCode code, long member) throws Exception {
        CodeDoor.Entered entered = door.enter(code.printed(), "192.0.2.3", Caller.Via.PAGE);
        return entered.caller().perform(() -> dossiers.withCode(entered, member, Locale.SIMPLIFIED_CHINESE));
    }

    private void vote(long id, int member) throws Exception {
        Caller voter = township.member(1, member);
        Map<Long, Mark> marks = new HashMap<>();
        voter.perform(() -> sheets.own(id)).lines().forEach(line -> marks.put(line.id(), Mark.QUALIFIED));
        voter.perform(() -> casting.cast(id, marks, "t" + member));
    }

    private void voteWith(MassCode code, long id) throws Exception {
        CodeDoor.Entered entered = door.enter(code.printed(), "192.0.2.3", Caller.Via.PAGE);
        Map<Long, Mark> marks = new HashMap<>();
        entered.caller().perform(() -> sheets.withCode(entered)).lines().forEach(line -> marks.put(line.id(), Mark.QUALIFIED));
        entered.caller().perform(() -> casting.castWithCode(id, entered.round(), entered.code(), marks, "t"));
    }
}
