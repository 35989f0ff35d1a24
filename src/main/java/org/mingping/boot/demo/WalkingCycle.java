package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Walks the appraisals of one cycle of the demo, step by step, each branch as far as its schedule. */
@ApplicationScoped
class WalkingCycle {

    private static final int MINUTES_OF_A_STEP = 29;

    @Inject
    private DemoClock clock;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private BranchActs branch;

    @Inject
    private SuperiorActs superior;

    @Inject
    private DemoTally tally;

    void walk(List<Seat> seats) throws Exception {
        Collection<List<Seat>> pools = seats.stream().collect(Collectors.groupingBy(Seat::township)).values();
        for (Step step : Step.values()) {
            if (step == Step.CHOOSE_AMONG_TIED) {
                for (List<Seat> pool : pools) {
                    chooseAmongTied(pool);
                }
            } else if (step == Step.TYPE_FIRST && seats.stream().noneMatch(seat -> seat.schedule().day(Step.TYPE_SECOND).isPresent())) {
                for (List<Seat> pool : pools) {
                    clock.moveTo(pool.get(0).schedule().day(step).orElseThrow(), pool.get(0).number());
                    tally.bring(pool);
                }
            } else {
                for (Seat seat : seats) {
                    take(step, seat);
                }
            }
        }
    }

    /** On the earliest day on which a branch of the pool needs it. */
    private void chooseAmongTied(List<Seat> pool) throws Exception {
        Optional<LocalDate> day = pool.stream().flatMap(seat -> seat.schedule().day(Step.CHOOSE_AMONG_TIED).stream()).min(LocalDate::compareTo);
        if (day.isPresent()) {
            clock.moveTo(day.get(), Step.CHOOSE_AMONG_TIED.ordinal() * MINUTES_OF_A_STEP);
            superior.chooseAmongTied(pool);
        }
    }

    private void take(Step step, Seat seat) throws Exception {
        Optional<LocalDate> planned = seat.schedule().day(step);
        if (planned.isEmpty()) {
            return;
        }
        LocalDate day = planned.get();
        clock.moveTo(day, step.ordinal() * MINUTES_OF_A_STEP + seat.number());
        switch (step) {
            case SELF_ASSESS -> selfAssessments.collect(seat, day);
            case OPEN_BALLOT -> branch.openBallot(seat, day);
            case TYPE_FIRST -> branch.type(seat, seat.officer());
            case TYPE_SECOND -> branch.type(seat, seat.second());
            case REVIEW -> branch.review(seat);
            case CONCLUDE -> branch.conclude(seat);
            case MEET -> branch.meet(seat, day);
            case EXAMINE -> superior.examine(seat);
            case CONFIRM_UNQUALIFIED -> superior.confirmUnqualified(seat);
            case TELL -> branch.tell(seat);
            case POST -> branch.post(seat);
            case OBJECT -> superior.object(seat);
            case ANSWER -> superior.answer(seat);
            case CONFIRM -> superior.confirm(seat);
            case CHOOSE_AMONG_TIED -> throw new IllegalStateException("a township's step");
        }
    }
}
