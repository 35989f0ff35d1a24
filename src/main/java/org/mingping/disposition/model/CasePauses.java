package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingping.shared.Refusal;

/**
 * When the deadlines of a case rest (domain §5). A pause that was ended early rests until the day before; days on which two rest count once.
 *
 * @param all in the order in which they were put on record, as far as they rest
 */
public record CasePauses(List<Pause> all) {

    /** None yet. */
    public static final CasePauses NONE = new CasePauses(List.of());

    public CasePauses {
        all = List.copyOf(all);
    }

    public CasePauses with(Pause pause) {
        List<Pause> more = new ArrayList<>(all);
        more.add(pause);
        return new CasePauses(more);
    }

    /** Everything runs again from this day: what rests on it ends the day before, what was to rest later does not. */
    public CasePauses ended(LocalDate on) {
        return new CasePauses(all.stream().filter(pause -> pause.from().isBefore(on)).map(pause -> pause.endedBefore(on)).toList());
    }

    /** Whether something rests on this day, or will. */
    public boolean isOpen(LocalDate on) {
        return !open(on).isEmpty();
    }

    /** What rests on this day, or will. */
    public List<Pause> open(LocalDate on) {
        return all.stream().filter(pause -> !pause.until().isBefore(on)).toList();
    }

    /**
     * Whether these may be had, the last of which is new.
     *
     * @throws Refusal PAUSE_LONG (most months) for the new one, PAUSE_SUM (most months, days that are left) for all together
     */
    void require(PauseLimits limits) {
        Pause asked = all.get(all.size() - 1);
        if (asked.until().isAfter(asked.from().plusMonths(limits.mostMonths()))) {
            throw Refusal.invalid("PAUSE_LONG", limits.mostMonths()).under("domain §5");
        }
        LocalDate first = first();
        long most = first.datesUntil(first.plusMonths(limits.sumMonths())).count();
        if (days() > most) {
            long before = new CasePauses(all.subList(0, all.size() - 1)).days();
            throw Refusal.invalid("PAUSE_SUM", limits.sumMonths(), Math.max(0, most - before)).under("domain §5");
        }
    }

    private LocalDate first() {
        return all.stream().map(Pause::from).min(LocalDate::compareTo).orElseThrow();
    }

    private int days() {
        Set<LocalDate> days = new HashSet<>();
        all.forEach(pause -> pause.from().datesUntil(pause.until().plusDays(1)).forEach(days::add));
        return days.size();
    }
}
