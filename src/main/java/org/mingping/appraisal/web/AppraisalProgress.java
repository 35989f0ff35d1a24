package org.mingping.appraisal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.WatchingCycle;
import org.mingping.appraisal.persistence.CycleProgress.Township;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.ProgressSource;

/** The running cycle's progress under the task lists of township and county. */
@ApplicationScoped
public class AppraisalProgress implements ProgressSource {

    @Inject
    private ReadingCycle reading;

    @Inject
    private WatchingCycle watching;

    @Inject
    private Clock clock;

    @Override
    public Optional<Plot> progress(Locale locale) {
        if (Caller.current().roles().stream().allMatch(Role::isApart)) {
            return Optional.empty();
        }
        return Cycles.Line.running(reading.cycles(), LocalDate.now(clock)).map(running -> watching.byTownship(running.id()))
                .filter(townships -> !townships.isEmpty()).map((List<Township> townships) -> AppraisalPlots.progress(townships, locale));
    }
}
