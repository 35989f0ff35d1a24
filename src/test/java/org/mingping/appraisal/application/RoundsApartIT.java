package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.appraisal.persistence.ballot.BallotRoll;

@ArquillianTest
@DisplayName("§1.6 A branch that votes again")
class RoundsApartIT {

    private static final int MEMBERS = 7;

    @Inject
    private Township township;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private OpeningVoteAgain again;

    @Inject
    private CastingBallot casting;

    @Inject
    private CodeDoor door;

    @Inject
    private ReadingBallot reading;

    @Inject
    private ReadingDuties duties;

    @Test
    @DisplayName("counts no sheet of the vote before, sent again or left open: who cast it gets that receipt again, everybody else is told, and nothing is cast")
    void sentAgain() throws Exception {
        township.settle("9767", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        List<MassCode> codes = ballot.codes(2);
        Receipt withCode = ballot.voteWith(codes.get(0), Mark.ABSTAINED);
        Receipt first = null;
        for (int member = 1; member < MEMBERS; member++) {
            first = ballot.vote(member, Mark.EXCELLENT, Set.of(1, 2));
        }
        ballot.close();
        assertThat(cast(MEMBERS - 1, 1, "token")).as("closed, but the latest still: the same try").isEqualTo(first);
        township.act(township.officer(1), 1, seen -> again.open(seen.id(), seen.version(), null));

        assertThat(cast(MEMBERS - 1, 1, "token")).as("the answer was lost, and came late").isEqualTo(first);
        Refused.under("§1.6", "BALLOT_OTHER_ROUND", () -> cast(MEMBERS - 1, 1, "another try"));
        Refused.under("§1.6", "BALLOT_OTHER_ROUND", () -> cast(MEMBERS, 1, "token"));
        Refused.under("§1.6", "BALLOT_OTHER_ROUND", () -> cast(MEMBERS, 3, "token"));
        assertThat(castWith(codes.get(0), "token")).isEqualTo(withCode);
        Refused.under("§1.6", "BALLOT_OTHER_ROUND", () -> castWith(codes.get(0), "another try"));
        Refused.under("§1.6", "BALLOT_OTHER_ROUND", () -> castWith(codes.get(1), "token"));
        assertThat(votes()).as("nothing went into the box of the vote again").isZero();

        assertThat(cast(3, 2, "token")).as("another vote, another receipt").isNotEqualTo(first);
        assertThat(cast(4, null, "token")).as("who does not say of which vote means the latest").isNotNull();
        assertThat(votes()).isEqualTo(2);
    }

    @Test
    @DisplayName("on one member alone asks nothing of that member, who has nobody to mark, and counts them among no voters")
    void alone() throws Exception {
        township.settle("9768", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        for (int member = 1; member <= MEMBERS; member++) {
            ballot.vote(member, Mark.EXCELLENT, Set.of(1));
        }
        ballot.close();
        township.act(township.officer(1), 1, seen -> again.open(seen.id(), seen.version(), null));
        assertThat(waiting(1)).doesNotContain(Duty.VOTE);
        assertThat(waiting(2)).contains(Duty.VOTE);
        long id = ballot.id();
        assertThat(township.officer(1).perform(() -> reading.turnout(id)).voters()).isEqualTo(MEMBERS - 1);
        Refused.under("§1.4", "NOBODY_TO_MARK", () -> cast(1, 2, "token"));
        for (int member = 2; member <= MEMBERS; member++) {
            ballot.vote(member, Mark.QUALIFIED);
        }
        assertThat(ballot.close().voters()).isEqualTo(MEMBERS - 1 + OnlineBallot.REPRESENTATIVES);
        assertThat(township.of(1, "qualified || ' ' || grade")).isEqualTo("6 QUALIFIED");
    }

    /** What was marked is what the sheet of that vote asks, as far as the member sees one. */
    private Receipt cast(int member, Integer round, String token) throws Exception {
        Map<Long, Mark> marks = new HashMap<>();
        for (BallotRoll.Line line : ballot.sheet(member).lines()) {
            marks.put(line.id(), Mark.UNQUALIFIED);
        }
        long id = ballot.id();
        return township.member(1, member).perform(() -> casting.cast(id, round, marks, token));
    }

    private Receipt castWith(MassCode code, String token) throws Exception {
        CodeDoor.Entered holder = door.enter(code.printed(), "192.0.2.78", Caller.Via.API);
        return holder.caller().perform(() -> casting.castWithCode(holder.branchAppraisalId(), holder.round(), holder.code(), Map.of(), token));
    }

    private int votes() throws Exception {
        long id = ballot.id();
        ReadingBallot.Turnout turnout = township.officer(1).perform(() -> reading.turnout(id));
        return turnout.members() + turnout.codesUsed();
    }

    private List<Duty> waiting(int member) throws Exception {
        long id = ballot.id();
        return township.member(1, member).perform(duties::mine).stream().filter(item -> item.id() == id).map(WaitingWork.Item::duty).toList();
    }
}
