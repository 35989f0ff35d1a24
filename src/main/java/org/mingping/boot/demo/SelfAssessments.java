package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.SelfAssessing;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.SelfAssessment;
import org.mingping.appraisal.persistence.BranchView.MemberLine;

/** Members' self-assessments in the demo, entered by the branch's officer from paper. */
@ApplicationScoped
class SelfAssessments {

    private static final int MINUTES_APART = 9;

    @Inject
    private SelfAssessing assessing;

    @Inject
    private BranchActs acts;

    @Inject
    private DemoClock clock;

    private final DemoTexts texts = new DemoTexts();

    /**
     * Some are handed in: each one more takes the start some milliseconds. Who has an account of their own writes it there, as long as that is what waits for them;
     * once the ballot is open, theirs is in, and voting waits.
     */
    void collect(Seat seat, LocalDate day) throws Exception {
        List<MemberLine> roll = acts.roll(seat, seat.officer());
        boolean ballotOpens = seat.schedule().day(Step.OPEN_BALLOT).isPresent();
        for (int place = 0; place < roll.size(); place++) {
            boolean handedIn = place == DemoAccounts.MEMBER_WITH_ACCOUNT ? ballotOpens : (place + seat.number()) % 10 < 3;
            if (handedIn) {
                clock.moveTo(day, seat.number() + place * MINUTES_APART);
                submit(seat.officer(), roll.get(place), seat.number() * 7 + place);
            }
        }
    }

    private void submit(Caller officer, MemberLine line, int number) throws Exception {
        Grade declared = number % 6 == 0 ? Grade.EXCELLENT : Grade.QUALIFIED;
        SelfAssessment.Text text = new SelfAssessment.Text(texts.one("self.thought", number), texts.one("self.work", number + 1),
                texts.one("self.conduct", number), texts.one("self.life", number + 2), declared);
        officer.perform(() -> {
            assessing.submit(line.id(), null, text);
            return null;
        });
    }
}
