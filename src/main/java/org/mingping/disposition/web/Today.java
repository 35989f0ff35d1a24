package org.mingping.disposition.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The day on which a form is opened, for pages that live longer than a request and so cannot hold a clock. */
@ApplicationScoped
public class Today {

    @Inject
    private Clock clock;

    LocalDate day() {
        return LocalDate.now(clock);
    }
}
