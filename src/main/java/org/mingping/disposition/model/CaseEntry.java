package org.mingping.disposition.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingping.access.Role;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.Named;
import org.mingping.shared.ClockProducer;

/**
 * One line of a case's book: who did what, and where the case stood then. Lines are only ever added. The record follows from them, and not from asking the rules again: a rule that
 * changes later changes nothing of what was decided under another.
 *
 * @param number    from 1 within its case
 * @param fact      what was put on record
 * @param by        who acted, by the name they had
 * @param role      in which they acted; null for the system
 * @param enteredAt when it was written down
 * @param after     where the case stood then
 */
public record CaseEntry(int number, CaseFact fact, Named by, Role role, OffsetDateTime enteredAt, CaseState after) {

    private static final Set<CaseAction> LOOKS_AT_GROUNDS = EnumSet.of(CaseAction.APPROVE, CaseAction.TAKE_ON_FILE, CaseAction.REEVALUATE);

    /** Where a case stands by its lines. @throws IllegalArgumentException if they do not begin with the opening */
    public static CaseStanding standing(List<CaseEntry> lines) {
        if (lines.isEmpty() || !(lines.get(0).fact() instanceof Opened opened)) {
            throw new IllegalArgumentException("a case begins with its opening");
        }
        CaseRecord record = opened.begin();
        for (CaseEntry line : lines) {
            CaseRecord with = line.fact().putOn(record, line.by(), line.recordedOn());
            record = (line.hasUndone() ? with.undone(line.fact().action()) : with).with(record.hands().with(line.fact(), line.by(), record.member()));
        }
        return new CaseStanding(lines.get(lines.size() - 1).after(), record);
    }

    /** When its deadlines rest. */
    public static CasePauses pauses(List<CaseEntry> lines) {
        CasePauses pauses = CasePauses.NONE;
        for (CaseEntry line : lines) {
            if (line.fact() instanceof Paused paused) {
                pauses = pauses.with(paused.pause());
            } else if (line.fact() instanceof Resumed resumed) {
                pauses = pauses.ended(resumed.on());
            }
        }
        return pauses;
    }

    /**
     * Grounds with which the decision in force could not reckon: added after it, and followed by no rectification at whose end the branch looked again.
     *
     * @param lines of a case that has come to its end
     */
    public static List<GroundAdded> undecidedGrounds(List<CaseEntry> lines) {
        List<GroundAdded> after = new ArrayList<>();
        for (CaseEntry line : lines) {
            if (line.fact() instanceof GroundAdded added) {
                after.add(added);
            } else if (LOOKS_AT_GROUNDS.contains(line.fact().action()) && line.after() != CaseState.RECTIFYING) {
                after.clear();
            }
        }
        return List.copyOf(after);
    }

    /** The lines after the last by which what was decided was undone; all of them where nothing was. */
    public static List<CaseEntry> sinceUndone(List<CaseEntry> lines) {
        int last = IntStream.range(0, lines.size()).filter(place -> lines.get(place).hasUndone()).max().orElse(-1);
        return lines.subList(last + 1, lines.size());
    }

    /** The day, in the county, on which it was written down. */
    public LocalDate recordedOn() {
        return enteredAt.atZoneSameInstant(ClockProducer.BEIJING).toLocalDate();
    }

    /** Whether it sent the case back to be prepared anew. */
    public boolean hasUndone() {
        return fact.action().mayUndo() && CaseState.preparing().contains(after);
    }
}
