package org.mingping.disposition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.application.EducatingMember;
import org.mingping.disposition.application.HoldingCaseBallot;
import org.mingping.shared.Refusal;

/** A ballot on a case of a {@link CaseTownship}, as the branch and its voters hold it, by the product's use cases. */
@Dependent
public class CaseVoting {

    public static final String LIST = "代表甲 村民代表\n代表乙\n代表丙\n代表丁\n代表戊";

    @Inject
    private CaseWalker walker;
    @Inject
    private EducatingMember educating;
    @Inject
    private HoldingCaseBallot holding;
    @Inject
    private ReadingSheet sheets;
    @Inject
    private CastingBallot casting;
    @Inject
    private IssuingCodes issuing;
    @Inject
    private CodeDoor door;
    @Inject
    private ClosingBallot closing;

    /** A case in education: reported, and educators appointed. */
    public long educated(CaseTownship township, int member) throws Exception {
        long id = walker.reported(township, member);
        walker.act(township, id, version -> educating.appoint(id, version, walker.today(), township.members(4, 5), walker.today(), List.of("学习党章")));
        return id;
    }

    public long open(CaseTownship township, long id) throws Exception {
        return township.branch(() -> holding.open(id, walker.version(township, id), null, Representative.typed(LIST), "评议情况"));
    }

    public Receipt vote(CaseTownship township, long ballot, int member, Mark mark, String token) throws Exception {
        return township.member(member, () -> casting.cast(ballot, marks(sheets.own(ballot), mark), token));
    }

    public List<MassCode> codes(CaseTownship township, long ballot, int count) throws Exception {
        return township.branch(() -> issuing.issue(ballot, count));
    }

    public Receipt voteWith(MassCode code, Mark mark, String token) throws Exception {
        CodeDoor.Entered holder = door.enter(code.printed(), "192.0.2.79", Caller.Via.API);
        Map<Long, Mark> marks = new HashMap<>();
        if (!holder.used()) {
            marks.putAll(holder.caller().perform(() -> marks(sheets.withCode(holder), mark)));
        }
        return holder.caller().perform(() -> casting.castWithCode(holder.branchAppraisalId(), holder.round(), holder.code(), marks, token));
    }

    public ClosingBallot.Closed close(CaseTownship township, long ballot) throws Exception {
        return township.branch(() -> closing.close(ballot));
    }

    public static Map<Long, Mark> marks(ReadingSheet.Sheet sheet, Mark mark) {
        Map<Long, Mark> marks = new HashMap<>();
        sheet.lines().forEach(line -> marks.put(line.id(), mark));
        return marks;
    }

    public static void refused(String code, ThrowingCallable act) {
        Assertions.assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> Assertions.assertThat(refusal.code()).isEqualTo(code));
    }

    public static void refusedTo(Callable<?> act, String code) {
        refused(code, act::call);
    }
}
