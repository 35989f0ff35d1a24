package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.appraisal.model.ballot.DeadlinePolicy;
import org.mingping.shared.Settings;

/** The deadline a ballot gets: the one that was named, or the one the county's parameters give. A part of opening a box. */
@ApplicationScoped
public class Deadlines {

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Days and hour are parameters (decision 0004, 32). */
    public OffsetDateTime byDefault() {
        return DeadlinePolicy.byDefault(OffsetDateTime.now(clock), settings.number("mingping.appraisal.ballot.days"),
                settings.number("mingping.appraisal.ballot.hour"), clock.getZone());
    }

    /** @param named null for the default @throws org.mingping.shared.Refusal as {@link DeadlinePolicy#mayOpen} */
    OffsetDateTime opening(OffsetDateTime named) {
        OffsetDateTime until = named == null ? byDefault() : named;
        DeadlinePolicy.mayOpen(until, OffsetDateTime.now(clock)).orConflict();
        return until;
    }
}
