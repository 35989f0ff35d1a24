package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.registration.DeclarationTakenBack;
import org.mingping.registration.model.ReturnPolicy;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.Newcomers;
import org.mingping.registration.persistence.TakenBackRegistrations;
import org.mingping.shared.Messages;
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

    /** In the order of every act on a registration: its row, then the campaign, which nobody closes or moves then; the case comes after. */
    void begin(@Observes DeclarationTakenBack.Beginning beginning) {
        database.whileSeeing(county.path(), () -> takenBack.hold(beginning.memberId()).forEach(campaigns::hold));
    }

    void takenBack(@Observes DeclarationTakenBack declaration) {
        LocalDate today = LocalDate.now(clock);
        // The member, who takes it back, sees neither the campaign's tasks nor its townships.
        database.whileSeeing(county.path(), () -> {
            List<Long> declared = takenBack.hold(declaration.memberId());
            newcomers.running().stream().filter(campaign -> declared.contains(campaign.id()) && today.isBefore(campaign.closesOn())).forEach(campaign -> takenBack.giveBack(campaign, declaration.memberId(),
                    ReturnPolicy.lastDay(terms.of(campaign.ruleSet()), campaign.closesOn(), today),
                    Messages.text(Messages.CHINESE, "registration", "one.step.takenBack"), RegistrationNotices.TAKEN_BACK, RegistrationNotices.OWN));
        });
    }
}
