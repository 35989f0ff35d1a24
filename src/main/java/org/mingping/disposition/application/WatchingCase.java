package org.mingping.disposition.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.WatchedClocks;
import org.mingping.disposition.persistence.WatchedClocks.Telling;
import org.mingping.organisation.model.Tier;

/**
 * The daily watch over one case, in a transaction of its own: what is wrong with one case keeps no other from being watched, nobody waits longer than for this one, and what was told stays told
 * although the watch breaks off afterwards.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WatchingCase {

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

    /** @param reminded of how many things @param late how many are newly so */
    public record Told(int reminded, int late) {
    }

    /** @param today the day of the watch; a case that was closed meanwhile is left alone */
    @UseCase(value = "disposition.watch-case", roles = {})
    public Told watch(long id, LocalDate today) {
        Optional<WatchedClocks.Case> found = watched.held(id);
        if (found.isEmpty()) {
            return new Told(0, 0);
        }
        clocks.set(found.get().scopePath(), id, rules.under(found.get().ruleSetId()).clocks(book.lines(id), today));
        List<CaseClockRows.Line> before = watched.take(id, Telling.BEFORE, today);
        before.forEach(line -> notices.due(line, line.kind().responsible(), false));
        List<CaseClockRows.Line> late = watched.take(id, Telling.LATE, today);
        late.forEach(line -> {
            notices.due(line, line.kind().responsible(), true);
            if (line.kind().responsible() == Tier.BRANCH) {
                notices.due(line, Tier.TOWNSHIP, true);
            }
        });
        watched.take(id, Telling.ABOVE, today).stream().filter(line -> line.kind().responsible() != Tier.COUNTY).forEach(line -> notices.due(line, Tier.COUNTY, true));
        return new Told(before.size(), late.size());
    }
}
