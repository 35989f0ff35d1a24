package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.UseCase;
import org.mingping.registration.model.preparation.PlanState;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.persistence.preparation.ConsultationGaps;
import org.mingping.registration.persistence.preparation.MobilisationBook;
import org.mingping.registration.persistence.preparation.PlanBook;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.registration.persistence.preparation.Preparations;
import org.mingping.shared.Refusal;

/** What a township has on record of its preparation: for itself and the county, and for nobody beside it. */
@Stateless
public class ReadingPreparation {

    @Inject
    private PreparationDesk desk;

    @Inject
    private Campaigns campaigns;

    @Inject
    private Preparations preparations;

    @Inject
    private PreparationOverview overview;

    @Inject
    private MobilisationBook mobilisation;

    @Inject
    private CensusBook census;

    @Inject
    private ConsultationBook consultation;

    @Inject
    private ConsultationGaps gaps;

    @Inject
    private PlanBook plans;

    /** Meetings with what was said in them. @param gaps why layers were not heard, once it is concluded */
    public record Consultation(List<ConsultationBook.Meeting> meetings, List<ConsultationBook.Said> opinions, List<ConsultationGaps.Gap> gaps) {
    }

    /** A plan with the versions of it that were handed in, oldest first. @param typed whether the township is still writing it, and its text is kept from this reader */
    public record Plan(PlanBook.Standing standing, boolean typed, List<PlanBook.Version> versions) {
    }

    /** The campaign that runs for the caller's own organisation. */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public Optional<Long> ownCampaign() {
        return preparations.current(Caller.current().organisationId());
    }

    /** Who is where, by code, of those the caller may see. @throws Refusal NOT_FOUND where there is no such campaign */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<PreparationOverview.Line> overview(long campaign) {
        campaigns.find(campaign).orElseThrow(Refusal::notFound);
        return overview.of(campaign, null);
    }

    /** @param organisation code; null for the caller's own @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public PreparationOverview.Line one(long campaign, String organisation) {
        long whose = desk.of(campaign, organisation).organisation();
        return overview.of(campaign, null).stream().filter(line -> line.organisationId() == whose).findFirst().orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<MobilisationBook.Line> mobilisation(long campaign, String organisation) {
        return mobilisation.of(desk.of(campaign, organisation));
    }

    /** The branches' lists. @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CensusBook.Line> census(long campaign, String organisation) {
        return census.of(desk.of(campaign, organisation));
    }

    /** The caller's own branch's lists in campaigns that are not closed. */
    @UseCase(value = "preparation.read", writes = false, roles = BRANCH_OFFICER)
    public List<CensusBook.Line> ownCensus() {
        return census.running(Caller.current().organisationId());
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Consultation consultation(long campaign, String organisation) {
        Preparing of = desk.of(campaign, organisation);
        return new Consultation(consultation.meetings(of), consultation.opinions(of), gaps.of(of));
    }

    /** Why layers were not heard, which is read beside the plan; none before the consultation is concluded. @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<ConsultationGaps.Gap> gaps(long campaign, String organisation) {
        return gaps.of(desk.of(campaign, organisation));
    }

    /** Empty before it was begun. What is being typed is the township's until it is handed in: the county reads versions. @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<Plan> plan(long campaign, String organisation) {
        boolean county = Caller.current().realm() == Realm.COUNTY;
        return plans.of(desk.of(campaign, organisation)).map(standing -> {
            boolean typed = county && (standing.state() == PlanState.DRAFT || standing.state() == PlanState.RETURNED);
            return new Plan(typed ? standing.untold() : standing, typed, plans.versions(standing.id()));
        });
    }
}
