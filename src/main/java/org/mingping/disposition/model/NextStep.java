package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingping.organisation.model.Tier;

/**
 * By when an office takes the next step of a case that has no term of its own (domain §5: everything overdue is seen): so many working days after the step before it. A case that nobody takes up
 * is late like any other; what only the member, a pause or another room puts on record is no step, nor is a session, for the weeks ask for it and the plan has an end.
 *
 * @param kind whose step, or the general meeting
 * @param from when it began to run
 * @param due  its last day
 */
record NextStep(ClockKind kind, LocalDate from, LocalDate due) {

    private static final Set<CaseAction> NO_STEPS = EnumSet.of(CaseAction.ADD_GROUND, CaseAction.STATE, CaseAction.HOLD_SESSION, CaseAction.APPEAL, CaseAction.PAUSE, CaseAction.RESUME);

    /** Empty where a term of its own runs (weeks, service, rectification, visits, an appeal), or nothing is left to do. */
    static Optional<NextStep> of(CaseStanding standing, List<CaseEntry> lines, DispositionParameters rules, Deadlines deadlines) {
        CaseRecord record = standing.record();
        LocalDate since = steps(lines).stream().map(line -> line.fact().on()).max(LocalDate::compareTo).orElseThrow();
        return switch (standing.state()) {
            case OPEN, EVALUATED -> step(ClockKind.BRANCH_STEP, published(record, since, rules, deadlines), rules, deadlines);
            case IN_EDUCATION -> step(ClockKind.BRANCH_STEP, educated(record, since, rules, deadlines), rules, deadlines);
            case PROPOSED -> record.decision().told().filter(told -> !record.decision().isToTell()).map(told -> Optional.of(new NextStep(ClockKind.GENERAL_MEETING, told.on(), told.meetingOn())))
                    .orElseGet(() -> step(ClockKind.BRANCH_STEP, since, rules, deadlines));
            case PASSED -> step(passed(record, rules), handedOn(lines, since), rules, deadlines);
            case REVIEWED -> step(ClockKind.COUNTY_STEP, handedOn(lines, since), rules, deadlines);
            case SERVED, REFORMED, TAKEN_BACK -> record.aftermath().pending().isPresent() ? Optional.empty() : step(ClockKind.BRANCH_STEP, since, rules, deadlines);
            case FILED -> isAppealed(record) ? Optional.empty() : step(ClockKind.TOWNSHIP_STEP, handedOn(lines, since), rules, deadlines);
            case SEALED -> sealed(record).flatMap(kind -> step(kind, kind == ClockKind.TOWNSHIP_STEP ? handedOn(lines, since) : since, rules, deadlines));
            case NEW, DECIDED, RECTIFYING, CLOSED -> Optional.empty();
        };
    }

    /** When the case came to the office whose step is next: what was written down late was not with it before. */
    private static LocalDate handedOn(List<CaseEntry> lines, LocalDate since) {
        return IntStream.range(1, lines.size()).filter(place -> lines.get(place).after() != lines.get(place - 1).after() || lines.get(place).fact().action() == CaseAction.SERVE_ANSWER)
                .mapToObj(lines::get).map(CaseEntry::recordedOn).reduce((earlier, later) -> later).filter(since::isBefore).orElse(since);
    }

    /** Lines by which something was done; a proposal that was taken back or that the general meeting did not pass, and what was done for it, has brought nobody further. */
    private static List<CaseEntry> steps(List<CaseEntry> lines) {
        List<CaseEntry> steps = new ArrayList<>();
        for (CaseEntry line : lines) {
            if (line.fact().action() == CaseAction.WITHDRAW_PROPOSAL || isLost(line)) {
                steps = new ArrayList<>(steps.subList(0, proposal(steps)));
            } else if (!NO_STEPS.contains(line.fact().action())) {
                steps.add(line);
            }
        }
        return steps;
    }

    /** Where the latest proposal stands; what was done since was done for it. */
    private static int proposal(List<CaseEntry> steps) {
        return IntStream.range(0, steps.size()).filter(place -> steps.get(place).fact().action() == CaseAction.PROPOSE).max().orElse(steps.size());
    }

    private static boolean isLost(CaseEntry line) {
        return line.fact().action() == CaseAction.HOLD_MEETING && line.after() != CaseState.PASSED && line.after() != CaseState.PROPOSED;
    }

    private static Optional<NextStep> step(ClockKind kind, LocalDate from, DispositionParameters rules, Deadlines deadlines) {
        return Optional.of(new NextStep(kind, from, deadlines.workingDays(from, rules.stepDays())));
    }

    /** A notice by publication has to stand before anything can rest on it. */
    private static LocalDate published(CaseRecord record, LocalDate since, DispositionParameters rules, Deadlines deadlines) {
        return record.hearing().publishedOn().map(day -> latest(List.of(since, deadlines.workingDays(day, rules.publicationDays())))).orElse(since);
    }

    /** The weeks ask for their sessions; the evaluation follows the last of them. */
    private static LocalDate educated(CaseRecord record, LocalDate since, DispositionParameters rules, Deadlines deadlines) {
        return record.education().firstDay().map(first -> latest(List.of(since, new EducationWeeks(first, rules.educationWeeks(), deadlines.pauses()).lastDay()))).orElse(since);
    }

    private static ClockKind passed(CaseRecord record, DispositionParameters rules) {
        SuperiorPart superior = record.proposed().map(rules::superior).orElseThrow(CaseMoves::notShown);
        return superior.approver().filter(Tier.COUNTY::equals).isPresent() && !superior.isReviewed() ? ClockKind.COUNTY_STEP : ClockKind.TOWNSHIP_STEP;
    }

    /** Seal anew with the answer to an appeal; plan the follow-up; when all visits are made, close. */
    private static Optional<ClockKind> sealed(CaseRecord record) {
        if (isAppealed(record)) {
            return Optional.empty();
        }
        if (record.aftermath().isUnsealed()) {
            return Optional.of(ClockKind.TOWNSHIP_STEP);
        }
        return record.aftermath().followUp().left() > 0 ? Optional.empty() : Optional.of(ClockKind.BRANCH_STEP);
    }

    /** An appeal waits for its answer, or the answer for its service: each has a clock of its own, and the file is not sealed before. */
    private static boolean isAppealed(CaseRecord record) {
        return record.aftermath().pending().isPresent() || record.aftermath().unserved().isPresent();
    }

    private static LocalDate latest(Collection<LocalDate> days) {
        return days.stream().max(LocalDate::compareTo).orElseThrow();
    }
}
