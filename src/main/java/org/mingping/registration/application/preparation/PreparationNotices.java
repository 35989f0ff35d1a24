package org.mingping.registration.application.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.NoticeWriter;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.CensusSheet;
import org.mingping.registration.model.preparation.PreparationPlan;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.OrganisationNames;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** What branches, townships and the county are told while they prepare. */
@ApplicationScoped
public class PreparationNotices implements NoticeWording {

    private static final String DRAWN = "census-drawn";
    private static final String SIGNED = "census-signed";
    private static final String ACCEPTED = "census-accepted";
    private static final String RETURNED = "census-returned";
    private static final String PLAN_SUBMITTED = "plan-submitted";
    private static final String PLAN_ACCEPTED = "plan-accepted";
    private static final String PLAN_RETURNED = "plan-returned";
    private static final Set<String> KINDS = Set.of(DRAWN, SIGNED, ACCEPTED, RETURNED, PLAN_SUBMITTED, PLAN_ACCEPTED, PLAN_RETURNED);

    @Inject
    private NoticeWriter writer;

    @Inject
    private OrganisationNames names;

    @Inject
    private County county;

    @Inject
    private Database database;

    void censusDrawn(Preparing of, List<Long> branches) {
        String township = names.of(of.organisation()).name();
        branches.forEach(branch -> writer.toOrganisation(names.of(branch).path(), DRAWN, "/registration/census.xhtml", List.of(township)));
    }

    void censusSigned(CensusSheet sheet) {
        String superior = names.pathAbove(sheet.getScopePath());
        List<String> branch = List.of(names.of(sheet.getOrganisationId()).name());
        // A branch writes nothing into its superior's box, and a township nothing into the county's: that they are told is the act's doing.
        database.whileSeeing(superior, () -> writer.toOrganisation(superior, SIGNED, sheet(sheet), branch));
    }

    void censusChecked(CensusSheet sheet, boolean accepted) {
        writer.toOrganisation(sheet.getScopePath(), accepted ? ACCEPTED : RETURNED, sheet(sheet), List.of(names.of(sheet.getTownshipId()).name()));
    }

    void planSubmitted(PreparationPlan plan) {
        OrganisationNames.Named township = names.of(plan.getOrganisationId());
        database.whileSeeing(county.path(), () -> writer.toOrganisation(county.path(), PLAN_SUBMITTED, plan(plan, township), List.of(township.name())));
    }

    void planReviewed(PreparationPlan plan, boolean accepted) {
        OrganisationNames.Named township = names.of(plan.getOrganisationId());
        writer.toOrganisation(plan.getScopePath(), accepted ? PLAN_ACCEPTED : PLAN_RETURNED, plan(plan, township), List.of(Integer.toString(plan.getNumber())));
    }

    private static String sheet(CensusSheet sheet) {
        return "/registration/census-sheet.xhtml?id=" + sheet.getId();
    }

    private static String plan(PreparationPlan plan, OrganisationNames.Named township) {
        return "/registration/preparation-plan.xhtml?campaign=" + plan.getCampaignId() + "&organisation=" + township.code();
    }

    @Override
    public boolean speaks(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        return Messages.text(locale, "preparation", "notice." + kind, values.toArray());
    }
}
