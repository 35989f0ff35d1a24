package org.mingping.disposition.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.ClockKind;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.WatchedClocks;
import org.mingping.disposition.persistence.WatchedClocks.Telling;
import org.mingping.organisation.model.Tier;

/**
 * The daily watch over the deadlines of all cases (domain §5): a week that passed without a session shows the next working day, what will be due is reminded of, what is late is told to
 * branch and township, and later to the county. A day on which nothing ran is made up for by the next run: each thing is told once, whenever that is.
 */
@Stateless
public class WatchingClocks {

    @Inject
    private WatchedClocks watched;

    @Inject
    private CaseBook book;

    @Inject
    private CaseClockRows clocks;

    @Inject
    private CaseRules rules;

    @Inject
    private CaseNotices notices;

    @Inject
    private Clock clock;

    /** @param cases that run @param reminded of how many things @param late how many are newly so */
    public record Watched(int cases, int reminded, int late) {
    }

    @UseCase(value = "disposition.watch-clocks", roles = COUNTY_OFFICER)
    public Watched watch() {
        LocalDate today = LocalDate.now(clock);
        List<WatchedClocks.Case> running = watched.running();
        running.forEach(one -> clocks.set(one.scopePath(), one.id(), rules.under(one.ruleSetId()).clocks(book.lines(one.id()), today)));
        List<CaseClockRows.Line> before = watched.take(Telling.BEFORE, today);
        before.forEach(line -> notices.due(line, responsible(line.kind()), false));
        List<CaseClockRows.Line> late = watched.take(Telling.LATE, today);
        late.forEach(line -> {
            notices.due(line, responsible(line.kind()), true);
            if (responsible(line.kind()) == Tier.BRANCH) {
                notices.due(line, Tier.TOWNSHIP, true);
            }
        });
        watched.take(Telling.ABOVE, today).stream().filter(line -> responsible(line.kind()) == Tier.BRANCH).forEach(line -> notices.due(line, Tier.COUNTY, true));
        return new Watched(running.size(), before.size(), late.size());
    }

    /** Whose task it is: an appeal is the county's, everything else the branch's. */
    private static Tier responsible(ClockKind kind) {
        return kind == ClockKind.ANSWER_APPEAL ? Tier.COUNTY : Tier.BRANCH;
    }
}
