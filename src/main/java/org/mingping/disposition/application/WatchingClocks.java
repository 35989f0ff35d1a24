package org.mingping.disposition.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.disposition.persistence.WatchedClocks;
import org.mingping.shared.Failures;

/**
 * The daily watch over the deadlines of all cases (domain §5): a week that passed without a session shows the next working day, what will be due is reminded of, what is late is told to
 * branch and township, and later to the county. A day on which nothing ran is made up for by the next run: each thing is told once, whenever that is. Books are read many at once and without
 * a lock; only a case in which something has changed, or of which something is to be told, is taken up, each by itself ({@link WatchingCase}). One that cannot be read is told to the county
 * with the number of its failure, every day until it is mended, and keeps no other from being watched.
 */
@Stateless
public class WatchingClocks {

    private static final int TOGETHER = 100;

    @Inject
    private WatchedClocks watched;

    @Inject
    private CaseBook books;

    @Inject
    private CaseRules rules;

    @Inject
    private WatchingCase watching;

    @Inject
    private CaseNotices notices;

    @Inject
    private Failures failures;

    @Inject
    private Clock clock;

    /** @param cases that run @param reminded of how many things @param late how many are newly so @param unreadable how many could not be watched */
    public record Watched(int cases, int reminded, int late, int unreadable) {

        private Watched with(WatchingCase.Told told) {
            return new Watched(cases, reminded + told.reminded(), late + told.late(), unreadable);
        }

        private Watched withUnreadable() {
            return new Watched(cases, reminded, late, unreadable + 1);
        }
    }

    @UseCase(value = "disposition.watch-clocks", roles = COUNTY_OFFICER)
    public Watched watch() {
        LocalDate today = LocalDate.now(clock);
        List<Long> running = watched.running();
        Set<Long> toTell = watched.toTell(today);
        Watched outcome = new Watched(running.size(), 0, 0, 0);
        for (int from = 0; from < running.size(); from += TOGETHER) {
            List<Long> some = running.subList(from, Math.min(running.size(), from + TOGETHER));
            Map<Long, CaseBook.Book> read = books.books(some);
            Map<Long, Set<CaseClock>> kept = watched.kept(some);
            for (long id : some) {
                outcome = watch(outcome, new Look(id, read.get(id), kept.getOrDefault(id, Set.of()), toTell.contains(id)), today);
            }
        }
        return outcome;
    }

    private Watched watch(Watched outcome, Look look, LocalDate today) {
        try {
            boolean changes = look.toTell() || !new HashSet<>(rules.under(look.book().ruleSetId()).clocks(look.book().lines(), today)).equals(look.kept());
            return changes ? outcome.with(watching.watch(look.id(), today)) : outcome;
        } catch (RuntimeException unreadable) {
            // Whatever is wrong with this case, the others have their deadlines too.
            notices.unreadable(look.id(), failures.log(unreadable));
            return outcome.withUnreadable();
        }
    }

    /** A case as the watch finds it. @param kept clocks that run by what was worked out last @param toTell whether anything of them is to be told */
    private record Look(long id, CaseBook.Book book, Set<CaseClock> kept, boolean toTell) {
    }
}
