package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.CensusRecords;
import org.mingping.shared.Refusal;

/** A township begins its census (调查摸底): every branch gets its list, filled with what the records hold. Done again it serves the branches that have none yet. */
@Stateless
public class DrawingCensus {

    @Inject
    private PreparationDesk desk;

    @Inject
    private CensusBook book;

    @Inject
    private CensusRecords records;

    @Inject
    private PreparationNotices notices;

    @Inject
    private Journal journal;

    /** @param organisation code; null for the caller's own @return how many branches got a list @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, CENSUS_NOBODY where every branch has one */
    @UseCase(value = "preparation.draw-census", roles = TOWNSHIP_OFFICER)
    public int draw(long campaign, String organisation) {
        Preparing of = desk.open(campaign, organisation);
        journal.subject("campaign", campaign, Long.toString(campaign));
        List<Long> branches = book.draw(of);
        if (branches.isEmpty()) {
            throw Refusal.conflict("CENSUS_NOBODY").under(Preparing.CLAUSE);
        }
        int lines = book.take(campaign, records.of(branches), Caller.current().signature());
        journal.note("branches", branches.size());
        journal.note("lines", lines);
        notices.censusDrawn(of, branches);
        return branches.size();
    }
}
