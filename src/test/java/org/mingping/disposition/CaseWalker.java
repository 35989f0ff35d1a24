package org.mingping.disposition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mingping.appraisal.application.ballot.TypingCasePaper;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.application.ApprovingDisposition;
import org.mingping.disposition.application.EducatingMember;
import org.mingping.disposition.application.FilingCase;
import org.mingping.disposition.application.FollowingUpCase;
import org.mingping.disposition.application.HoldingCaseBallot;
import org.mingping.disposition.application.HoldingCaseMeeting;
import org.mingping.disposition.application.KeepingScans;
import org.mingping.disposition.application.OpeningCase;
import org.mingping.disposition.application.ProposingDisposition;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.RectifyingMember;
import org.mingping.disposition.application.ServingDecision;
import org.mingping.disposition.application.TalkingWithMember;
import org.mingping.disposition.application.VerifyingCase;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseStep;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.Forms;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.print.FormPdf;

/** A branch and its superiors that do everything right, on the days on which it is due: the clock goes along. Not two at once; {@link #back} at the end. */
@Dependent
public class CaseWalker {

    @Inject
    private ReadingCases reading;
    @Inject
    private OpeningCase opening;
    @Inject
    private VerifyingCase verifying;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private EducatingMember educating;
    @Inject
    private HoldingCaseBallot holding;
    @Inject
    private TypingCasePaper typing;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private HoldingCaseMeeting meeting;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private ServingDecision serving;
    @Inject
    private RectifyingMember rectifying;
    @Inject
    private FilingCase filing;
    @Inject
    private FollowingUpCase following;
    @Inject
    private KeepingScans scans;
    @Inject
    private ClockProducer time;
    @Inject
    private Clock clock;

    /** How many come to a meeting. */
    private static final int PRESENT = 16;

    private Duration shifted = Duration.ZERO;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** So many days later. */
    public void later(int days) {
        shifted = shifted.plusDays(days);
        time.shift(shifted);
    }

    /** On this day, if it is not over. */
    public void until(LocalDate day) {
        later((int) Math.max(0, ChronoUnit.DAYS.between(today(), day)));
    }

    public void back() {
        shifted = Duration.ZERO;
        time.shift(Duration.ZERO);
    }

    public int version(CaseTownship township, long id) throws Exception {
        return township.branch(() -> reading.get(id)).version();
    }

    public long reported(CaseTownship township, int number) throws Exception {
        return township.branch(() -> opening.graveProblem(township.member(number), "群众反映并经支部查实"));
    }

    /** A case on the member's own application, which lies in it. */
    public long applied(CaseTownship township, int number) throws Exception {
        long id = township.branch(() -> opening.ownApplication(township.member(number), today(), true, "书面申请"));
        township.branch(() -> scans.add(id, CasePaper.APPLICATION, "退党申请书.pdf", new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"))));
        return id;
    }

    public void takenOnFile(CaseTownship township, long id) throws Exception {
        township.township(() -> done(() -> approving.takeOnFile(id, version(township, id), "")));
    }

    /** Verified and talked. */
    public void prepared(CaseTownship township, long id, Disposition aim) throws Exception {
        boolean grave = aim == Disposition.DIRECT_REMOVAL;
        act(township, id, version -> verifying.verify(id, version, today(), township.members(1, 2), false, "查明的事实", grave, grave, aim != Disposition.CLOSED_AS_UNFOUNDED));
        act(township, id, version -> talking.talk(id, version, today(), "支部活动室", township.members(1, 2), false, "谈话内容", OwnStatement.ACKNOWLEDGED, "本人的陈述",
                Optional.of(attitude(aim))));
    }

    /** From its opening to its decision, every step that the disposition needs. */
    public void to(CaseTownship township, long id, Disposition disposition) throws Exception {
        DispositionParameters rules = DispositionParameters.countyTrial1();
        prepared(township, id, disposition);
        if (rules.need(disposition, CaseStep.EDUCATION).isNeeded()) {
            educated(township, id, disposition == Disposition.CLOSED_AS_QUALIFIED);
        }
        passed(township, id, disposition);
        switch (rules.superior(disposition)) {
            case TOWNSHIP_APPROVES -> approvedByTownship(township, id);
            case COUNTY_APPROVES, TOWNSHIP_REVIEWS_COUNTY_APPROVES -> approvedByCounty(township, id);
            case FILED_WITH_TOWNSHIP -> takenOnFile(township, id);
        }
    }

    /** A case on a reported problem, to its decision. @return its id */
    public long to(CaseTownship township, int number, Disposition disposition) throws Exception {
        long id = reported(township, number);
        to(township, id, disposition);
        return id;
    }

    /** Twelve weeks, a session in each, and the ballot. */
    public void educated(CaseTownship township, long id, boolean passed) throws Exception {
        LocalDate first = today();
        act(township, id, version -> educating.appoint(id, version, today(), township.members(4, 5), first, List.of("学习党章")));
        for (int week = 0; week < 12; week++) {
            until(first.plusWeeks(week).plusDays(2));
            long by = township.member(week % 2 == 0 ? 4 : 5);
            act(township, id, version -> educating.session(id, version, today(), by, "学习与谈心", "本人有认识"));
        }
        until(first.plusWeeks(12));
        evaluated(township, id, passed);
    }

    public void evaluated(CaseTownship township, long id, boolean passed) throws Exception {
        onPaper(township, id, passed ? CasePaperTotals.of(7, 5, 4, 6, 2, 0, 0) : CasePaperTotals.of(7, 5, 0, 3, 6, 3, 0), "");
    }

    /** All vote on paper, which the branch and the township type alike. */
    private void onPaper(CaseTownship township, long id, CasePaperTotals totals, String remark) throws Exception {
        long ballot = township.branch(() -> holding.open(id, version(township, id), null, Representative.typed("代表甲\n代表乙\n代表丙\n代表丁\n代表戊"), remark));
        township.branch(() -> typing.type(ballot, totals));
        township.township(() -> typing.type(ballot, totals));
    }

    /** Proposed, told, and, days later, passed. */
    public void passed(CaseTownship township, long id, Disposition disposition) throws Exception {
        act(township, id, version -> proposing.propose(id, version, today(), disposition, null, "支委会研究"));
        LocalDate meets = today().plusDays(21);
        act(township, id, version -> proposing.tell(id, version, today(), meets, "书面送达"));
        until(meets);
        List<Long> entitled = township.branch(() -> reading.voting(id)).stream().map(CasePeople.Person::id).toList();
        List<Long> voters = entitled.subList(0, Math.min(PRESENT, entitled.size()));
        act(township, id, version -> meeting.hold(id, version, today(), entitled.size(), voters, voters.size(), 0,
                disposition == Disposition.VOLUNTARY_WITHDRAWAL, "会议记录"));
    }

    public void approvedByTownship(CaseTownship township, long id) throws Exception {
        township.townshipApprover(() -> done(() -> approving.approve(id, version(township, id), "同意")));
    }

    public void approvedByCounty(CaseTownship township, long id) throws Exception {
        township.township(() -> done(() -> approving.review(id, version(township, id), "程序完备")));
        township.countyApprover(() -> done(() -> approving.approve(id, version(township, id), "同意")));
    }

    public void served(CaseTownship township, long id) throws Exception {
        act(township, id, version -> serving.serve(id, version, today(), Service.SIGNED, "当面送达，本人签收"));
    }

    /** Six months with a helper; reformed at their end or not. */
    public void rectified(CaseTownship township, long id, boolean reformed) throws Exception {
        act(township, id, version -> rectifying.plan(id, version, today(), township.member(6), "按时参加组织生活", List.of()));
        LocalDate last = today().plusMonths(6);
        act(township, id, version -> rectifying.planReevaluation(id, version, last, "支部活动室"));
        until(last);
        onPaper(township, id, reformed ? CasePaperTotals.of(7, 5, 4, 6, 2, 0, 0) : CasePaperTotals.of(7, 5, 0, 3, 6, 3, 0), "期满评议");
    }

    /** Filed by the branch, sealed by the township. */
    public void sealed(CaseTownship township, long id) throws Exception {
        act(township, id, version -> filing.file(id, version, ""));
        township.township(() -> done(() -> filing.seal(id, version(township, id))));
    }

    /** A helper, and one visit, made. */
    public void followed(CaseTownship township, long id) throws Exception {
        act(township, id, version -> following.plan(id, version, today(), township.member(6), List.of(today()), "了解思想情况"));
        act(township, id, version -> following.visit(id, version, today(), "情况良好"));
    }

    /** As the secretary. */
    public void act(CaseTownship township, long id, Act act) throws Exception {
        township.branch(() -> done(() -> act.on(version(township, id))));
    }

    private static Object done(Work work) throws Exception {
        work.run();
        return null;
    }

    private static Attitude attitude(Disposition aim) {
        return switch (aim) {
            case RECTIFICATION, CLOSED_AS_QUALIFIED -> new Attitude(true, true, true, true, Persuasion.NOT_TRIED);
            case PERSUADED_WITHDRAWAL -> new Attitude(false, false, false, false, Persuasion.AGREED);
            case VOLUNTARY_WITHDRAWAL -> new Attitude(false, false, false, false, Persuasion.NOT_TRIED);
            default -> new Attitude(true, false, false, false, Persuasion.REFUSED);
        };
    }

    /** An act on a version. */
    public interface Act {
        void on(int version) throws Exception;
    }

    private interface Work {
        void run() throws Exception;
    }
}
