package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseDecision.Proposal;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.PersonId;

/** 限期改正. */
public final class RectificationFacts {

    private RectificationFacts() {
    }

    /** One of these. */
    public sealed interface Fact extends CaseFact permits RectificationPlanned, MilestoneReached, ReevaluationPlanned, Reevaluated {
    }

    /** @param due by when @param what is to be reached */
    public record Milestone(LocalDate due, String what) {
    }

    /**
     * @param on         its first day
     * @param until      its last
     * @param helper     who helps the member
     * @param measures   what the member is to do
     * @param milestones in the order of their days; may be none
     */
    public record RectificationPlanned(LocalDate on, LocalDate until, Named helper, String measures, List<Milestone> milestones) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.PLAN_RECTIFICATION;
        }

        @Override
        public Set<PersonId> naming() {
            return Set.of(helper.person());
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return putOn(record, by, on);
        }

        /** Not before it was written down either: the member has all the months that were decided to reform in. */
        @Override
        public CaseRecord putOn(CaseRecord record, Named by, LocalDate recordedOn) {
            LocalDate decided = record.decidedOn().orElse(on);
            LocalDate notBefore = Stream.of(decided, record.aftermath().servedOn().orElse(decided), recordedOn).max(LocalDate::compareTo).orElseThrow();
            int months = record.decision().proposal().map(Proposal::months).orElse(0);
            return record.with(record.decision().with(new Rectification(on, notBefore, months, Optional.empty(), false)));
        }
    }

    /** @param milestone its place in the plan, from 1 @param reached or looked at and not reached @param note what was found */
    public record MilestoneReached(LocalDate on, int milestone, boolean reached, String note) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.REACH_MILESTONE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }

    /** Before its end: when and where the branch evaluates again. @param day on its last day or after it */
    public record ReevaluationPlanned(LocalDate on, LocalDate day, String place) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.PLAN_REEVALUATION;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }

    /**
     * The branch evaluated again.
     *
     * @param reformed what it came to
     * @param findings on which that rests; may be empty where it rests on a ballot
     * @param ballot   the secret ballot it came from; empty in lines from before there were any
     * @param stands   whether as many came as an evaluation asks for, mass representatives among them; empty in lines from before it was asked, which do
     * @param lastDay  of the rectification, as it was then; empty in lines from before it was kept, which were refused before it too
     */
    public record Reevaluated(LocalDate on, boolean reformed, String findings, Optional<HeldBallot> ballot, Optional<Boolean> stands, Optional<LocalDate> lastDay) implements Fact {

        public Reevaluated {
            ballot = ballot == null ? Optional.empty() : ballot;
            stands = stands == null ? Optional.empty() : stands;
            lastDay = lastDay == null ? Optional.empty() : lastDay;
        }

        /** Whether it came to anything: one that does not stand is on record, and the rectification still to be evaluated. */
        public boolean isValid() {
            return stands.orElse(true);
        }

        @Override
        public CaseAction action() {
            return CaseAction.REEVALUATE;
        }

        /** One that does not run cannot be evaluated: {@code CaseMoves} refuses by the state. */
        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.decision().rectification().filter(period -> isValid())
                    .map(period -> record.with(record.decision().with(period.evaluated(on, reformed, lastDay.orElse(on))))).orElse(record);
        }
    }
}
