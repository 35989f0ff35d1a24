package org.mingping.appraisal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.WatchingCycle;
import org.mingping.appraisal.persistence.CycleProgress.Township;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.ProgressSource;

/** The newest cycle's progress under the task lists of township and county. */
@ApplicationScoped
public class AppraisalProgress implements ProgressSource {

    @Inject
    private ReadingCycle reading;

    @Inject
    private WatchingCycle watching;

    @Override
    public Optional<Plot> progress(Locale locale) {
        if (Caller.current().roles().stream().allMatch(Role::isApart)) {
            return Optional.empty();
        }
        return reading.cycles().stream().findFirst().map(newest -> watching.byTownship(newest.id()))
                .filter(townships -> !townships.isEmpty()).map((List<Township> townships) -> AppraisalPlots.progress(townships, locale));
    }
}
