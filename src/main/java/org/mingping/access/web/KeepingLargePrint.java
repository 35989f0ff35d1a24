package org.mingping.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.access.LargePrintChosen;
import org.mingping.access.application.ChoosingPreferences;
import org.mingping.access.application.ShowingOwnAccount;

/** Puts the size of print chosen on any page into the account. */
@ApplicationScoped
public class KeepingLargePrint {

    @Inject
    private ShowingOwnAccount showing;

    @Inject
    private ChoosingPreferences choosing;

    void keep(@Observes LargePrintChosen chosen) {
        choosing.choose(showing.show().settings().locale(), chosen.large());
    }
}
