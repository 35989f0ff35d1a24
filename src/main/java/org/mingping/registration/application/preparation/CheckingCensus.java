package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusPolicy;
import org.mingping.registration.model.preparation.CensusSheet;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.CensusRecords;
import org.mingping.shared.Refusal;

/** A township checks what its branches have signed: it accepts a list or sends it back. With the last one accepted its census is done. */
@Stateless
public class CheckingCensus {

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

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CENSUS_NOT_SIGNED, CENSUS_OWN for whoever signed it, OWN_CASE for whoever stands on it, CENSUS_RECORDS_SINCE (how many) where the records differ by now from what was explained */
    @UseCase(value = "preparation.accept-census", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void accept(long id, int seenVersion) {
        CensusSheet sheet = opened(id, seenVersion);
        List<CensusEntry> entries = book.entries(id);
        entries.forEach(one -> OwnCase.refuse(one.memberId()));
        CensusPolicy.requireStillExplained(records.ofBranch(sheet.getOrganisationId()), entries);
        sheet.accept(Caller.current().person(), Caller.current().signature(), clock.instant());
        notices.censusChecked(sheet, true);
        // Of two last lists accepted at once each would see the other as waiting.
        desk.hold(sheet.getCampaignId(), sheet.getTownshipId(), CampaignPhase.CENSUS);
        if (book.isComplete(sheet.getCampaignId(), sheet.getTownshipId())) {
            desk.done(sheet.getCampaignId(), sheet.getTownshipId(), CampaignPhase.CENSUS);
        }
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CENSUS_NOT_SIGNED, CENSUS_RETURN_REASON */
    @UseCase(value = "preparation.return-census", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void giveBack(long id, int seenVersion, String reason) {
        CensusSheet sheet = opened(id, seenVersion);
        sheet.giveBack(reason, Caller.current().signature(), clock.instant());
        notices.censusChecked(sheet, false);
    }

    private CensusSheet opened(long id, int seenVersion) {
        journal.subject("census", id, Long.toString(id));
        CensusSheet sheet = book.forAct(id, seenVersion);
        desk.requireRunning(sheet.getCampaignId());
        return sheet;
    }
}
