package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.shared.Refusal;

/**
 * On which days an act may have happened: what is put on record is a day of this case, not one to come, and what answers or decides is no earlier than what it answers or decides on. Steps
 * that merely came too early for their purpose, as a meeting before the proposal, are put on record as they were and are defects ({@link Lawfulness}).
 */
public final class DayRules {

    private static final String CLAUSE = "domain §5";

    /** What rests on where the case stands. */
    private static final Set<CaseAction> FOLLOWS = EnumSet.of(CaseAction.PROPOSE, CaseAction.WITHDRAW_PROPOSAL, CaseAction.REVIEW, CaseAction.APPROVE, CaseAction.TAKE_ON_FILE, CaseAction.RETURN, CaseAction.FILE,
            CaseAction.SEAL, CaseAction.CLOSE);

    private DayRules() {
    }

    /**
     * @param lines the case's book so far
     * @throws Refusal CASE_DAY (day of the opening, today), CASE_DAY_ORDER (day of the step before, today), CASE_SESSION_EARLY (first day of the first plan)
     */
    public static void require(List<CaseEntry> lines, CaseFact fact, LocalDate today) {
        requireDay(fact.on(), lines.get(0).fact().on(), today);
        if (fact.action() == CaseAction.HOLD_SESSION) {
            requireBegun(lines, fact.on());
        }
        LocalDate earliest = earliest(lines, fact.action());
        if (fact.on().isBefore(earliest)) {
            throw Refusal.invalid("CASE_DAY_ORDER", earliest, today).under(CLAUSE);
        }
    }

    /** Held before the first plan began it is no session of this education; one of an earlier plan may be written down later. */
    private static void requireBegun(List<CaseEntry> lines, LocalDate on) {
        CaseEntry.standing(lines).record().education().begun().filter(on::isBefore).ifPresent(first -> {
            throw Refusal.invalid("CASE_SESSION_EARLY", first).under(CLAUSE);
        });
    }

    /** @throws Refusal CASE_DAY (day of the opening, today) */
    public static void requireDay(LocalDate on, LocalDate opened, LocalDate today) {
        if (on == null || on.isAfter(today) || on.isBefore(opened)) {
            throw Refusal.invalid("CASE_DAY", opened, today).under(CLAUSE);
        }
    }

    private static LocalDate earliest(List<CaseEntry> lines, CaseAction action) {
        LocalDate opened = lines.get(0).fact().on();
        if (FOLLOWS.contains(action)) {
            return lastMove(lines);
        }
        CaseRecord record = CaseEntry.standing(lines).record();
        return switch (action) {
            case APPEAL -> record.decidedOn().orElse(opened);
            case ANSWER_APPEAL -> record.aftermath().pending().map(CaseAftermath.Appeal::on).orElse(opened);
            case SERVE_ANSWER -> record.aftermath().unserved().map(CaseAftermath.Answer::on).orElse(opened);
            case ANSWER_STATEMENT -> record.hearing().statements().stream().filter(said -> said.answeredOn().isEmpty()).map(CaseHearing.Statement::on).max(LocalDate::compareTo).orElse(opened);
            case VISIT -> record.aftermath().followUp().plannedOn().orElse(opened);
            default -> opened;
        };
    }

    /** When the case last went on to where it stands, or back to it. */
    private static LocalDate lastMove(List<CaseEntry> lines) {
        return Stream.iterate(lines.size() - 1, place -> place > 0, place -> place - 1).filter(place -> moved(lines.get(place - 1), lines.get(place))).findFirst()
                .map(place -> lines.get(place).fact().on()).orElse(lines.get(0).fact().on());
    }

    private static boolean moved(CaseEntry before, CaseEntry line) {
        return line.after() != before.after() || line.hasUndone();
    }
}
