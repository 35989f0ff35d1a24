package org.mingping.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The day on which a page is looked at or a form opened, for pages that live longer than a request and so cannot hold a clock. */
@ApplicationScoped
public class Today {

    @Inject
    private Clock clock;

    public LocalDate day() {
        return LocalDate.now(clock);
    }
}
