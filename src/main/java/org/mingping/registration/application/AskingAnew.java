package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.organisation.County;
import org.mingping.registration.DeclarationTakenBack;
import org.mingping.registration.model.ReturnPolicy;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.Newcomers;
import org.mingping.registration.persistence.TakenBackRegistrations;
import org.mingping.shared.persistence.Database;

/**
 * Whoever takes back the wish to leave that their registration declared is asked anew, without anybody having to remember (decision 0004, 211): the form is theirs again, for as many days as one
 * that is given back has. Where the campaign is closed, or has no day left, it stays as it was.
 */
@ApplicationScoped
public class AskingAnew {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Newcomers newcomers;

    @Inject
    private TakenBackRegistrations takenBack;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    void takenBack(@Observes DeclarationTakenBack declaration) {
        LocalDate today = LocalDate.now(clock);
        // The member, who takes it back, sees neither the campaign's tasks nor its townships.
        database.whileSeeing(county.path(), () -> newcomers.running().forEach(campaign -> giveBack(campaign, declaration.memberId(), today)));
    }

    /** Asked again while it is held: nobody closes it or moves its days until the form is given back. */
    private void giveBack(Newcomers.Running seen, long member, LocalDate today) {
        campaigns.hold(seen.id());
        newcomers.running().stream().filter(campaign -> campaign.id() == seen.id() && today.isBefore(campaign.closesOn()))
                .forEach(campaign -> takenBack.giveBack(campaign, member, ReturnPolicy.lastDay(terms.of(campaign.ruleSet()), campaign.closesOn(), today), RegistrationNotices.TAKEN_BACK, RegistrationNotices.OWN));
    }
}
