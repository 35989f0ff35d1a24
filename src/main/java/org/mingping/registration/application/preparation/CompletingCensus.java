package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OfficersOfBranches;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.FailureKind;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusFact;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.registration.model.preparation.CensusPolicy;
import org.mingping.registration.model.preparation.CensusSheet;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.CensusRecords;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** A branch completes its list and signs it off: it adds whom the records do not have, strikes what is not so, and explains every difference (domain §6). */
@Stateless
public class CompletingCensus {

    /** Characters of an explanation. */
    public static final int EXPLANATION = 500;

    @Inject
    private PreparationDesk desk;

    @Inject
    private CensusBook book;

    @Inject
    private CensusRecords records;

    @Inject
    private OfficersOfBranches officers;

    @Inject
    private PreparationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Takes in what came on record since the list was drawn. @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CENSUS_SIGNED */
    @UseCase(value = "preparation.renew-census", roles = BRANCH_OFFICER)
    public int renew(long id, int seenVersion) {
        CensusSheet sheet = changing(id, seenVersion);
        int taken = book.take(sheet.getCampaignId(), records.of(List.of(sheet.getOrganisationId())), Caller.current().signature());
        journal.note("lines", taken);
        return taken;
    }

    /**
     * Adds somebody the records do not have.
     *
     * @param since  of a failure the first month, of a sanction the day of the decision; not to come
     * @param reason why: it explains the difference
     * @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CENSUS_SIGNED, CENSUS_MEMBER, CENSUS_KIND, CENSUS_DAY (today), CENSUS_REASON (most characters), and what {@link CensusPolicy#requireAddable} refuses
     */
    @UseCase(value = "preparation.add-to-census", roles = BRANCH_OFFICER)
    public void add(long id, int seenVersion, Long member, CensusGround ground, String kind, LocalDate since, String reason) {
        CensusSheet sheet = changing(id, seenVersion);
        if (member == null || book.members(sheet.getOrganisationId()).stream().noneMatch(one -> one.id() == member)) {
            throw Refusal.invalid("CENSUS_MEMBER").under(Preparing.CLAUSE);
        }
        if (ground == null || !isOf(ground, kind)) {
            throw Refusal.invalid("CENSUS_KIND").under(Preparing.CLAUSE);
        }
        if (since == null || since.isAfter(desk.today())) {
            throw Refusal.invalid("CENSUS_DAY", desk.today()).under(Preparing.CLAUSE);
        }
        LocalDate day = ground == CensusGround.FINDING ? since.withDayOfMonth(1) : since;
        CensusFact fact = new CensusFact(member, ground, kind, day);
        CensusPolicy.requireAddable(fact, book.entries(id), desk.today());
        if (!book.add(sheet.getCampaignId(), sheet.getOrganisationId(), fact, reason(reason), Caller.current().signature())) {
            throw Refusal.conflict("CENSUS_TWICE").under(Preparing.CLAUSE);
        }
        journal.note("member", member);
    }

    /**
     * Says why a line differs from the records, or strikes it and says why it is not so; a struck line is taken up again by explaining it unstruck. Nobody strikes a line about themselves: where the
     * branch has no other officer, its township does it.
     *
     * @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CENSUS_SIGNED, OWN_CASE, CENSUS_REASON (most characters), CENSUS_TWICE where it is taken up again beside another of its kind; by the township, CENSUS_BRANCH_DOES while another officer of the branch can
     */
    @UseCase(value = "preparation.explain-census", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void explain(long id, int seenVersion, long entry, boolean struck, String reason) {
        CensusSheet sheet = changing(id, seenVersion);
        List<CensusEntry> lines = book.entries(id);
        CensusEntry line = lines.stream().filter(one -> one.id() == entry).findFirst().orElseThrow(Refusal::notFound);
        if (struck) {
            OwnCase.refuse(line.memberId());
        } else if (line.struck()) {
            CensusPolicy.requireAgain(line, lines);
        }
        if (!Caller.current().is(BRANCH_OFFICER) && !CensusPolicy.isLeftToTownship(line, officers.behind(sheet.getOrganisationId()))) {
            throw Refusal.forbidden("CENSUS_BRANCH_DOES").under(Preparing.CLAUSE);
        }
        if (!book.explain(sheet.getId(), entry, struck, reason(reason), Caller.current().signature())) {
            throw Refusal.notFound();
        }
        journal.note("struck", struck);
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CENSUS_SIGNED, CENSUS_RECORDS_MISSING, CENSUS_UNEXPLAINED */
    @UseCase(value = "preparation.sign-census", roles = BRANCH_OFFICER)
    public void sign(long id, int seenVersion) {
        CensusSheet sheet = opened(id, seenVersion);
        sheet.sign(records.ofBranch(sheet.getOrganisationId()), book.entries(id), Caller.current().person(), Caller.current().signature(), clock.instant());
        notices.censusSigned(sheet);
    }

    private CensusSheet changing(long id, int seenVersion) {
        CensusSheet sheet = opened(id, seenVersion);
        sheet.change();
        return sheet;
    }

    private CensusSheet opened(long id, int seenVersion) {
        journal.subject("census", id, Long.toString(id));
        CensusSheet sheet = book.forAct(id, seenVersion);
        desk.requireRunning(sheet.getCampaignId());
        return sheet;
    }

    private static boolean isOf(CensusGround ground, String kind) {
        Enum<?>[] kinds = ground == CensusGround.FINDING ? FailureKind.values() : SanctionKind.values();
        for (Enum<?> one : kinds) {
            if (one.name().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(String written) {
        return Written.required(written, EXPLANATION, "CENSUS_REASON", Preparing.CLAUSE);
    }
}
