package org.mingping.registration.application.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.appraisal.model.RegistrationTerm;
import org.mingping.registration.application.RegistrationTerms;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.shared.Messages;

/** What a plan begins with: the source's own parts in words that the township makes its own, and the campaign's days as milestones. */
@ApplicationScoped
class PlanTemplate {

    /** A plan is a document of the office's, in Chinese whatever language its pages are read in. */
    private static final Locale WRITTEN = Locale.SIMPLIFIED_CHINESE;

    @Inject
    private Campaigns campaigns;

    @Inject
    private RegistrationTerms terms;

    PlanText of(long campaign) {
        CampaignDates dates = campaigns.get(campaign).dates();
        List<Milestone> milestones = Arrays.stream(CampaignPhase.values()).map(phase -> new Milestone(dates.dueOf(phase), text("template.milestone." + phase))).toList();
        RegistrationTerm term = terms.of(campaigns.get(campaign).getRuleSet());
        String days = Messages.text(WRITTEN, "preparation", "template.days." + term.counted(), term.days());
        return new PlanText(text("template.aims"), Messages.text(WRITTEN, "preparation", "template.content", days), text("template.method"), milestones);
    }

    private static String text(String key) {
        return Messages.text(WRITTEN, "preparation", key);
    }
}
