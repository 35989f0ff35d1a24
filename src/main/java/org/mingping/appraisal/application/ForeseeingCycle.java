package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.Rolls;
import org.mingping.appraisal.persistence.RunningAppraisals;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;

/** What opening a half-year's cycle would do: whoever opens it for the whole county by hand is asked with this before. */
@Stateless
public class ForeseeingCycle {

    @Inject
    private Cycles cycles;

    @Inject
    private Rolls rolls;

    @Inject
    private RunningAppraisals running;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    @UseCase(value = "appraisal.foresee-cycle", roles = COUNTY_OFFICER, writes = false)
    public ForeseenCycle of(HalfYear period) {
        boolean standing = cycles.of(county.id(), period).isPresent();
        List<HalfYear> underWay = running.within().stream().map(RunningAppraisals.Running::period).filter(other -> other.compareTo(period) < 0).toList();
        boolean early = period.firstDay().isAfter(LocalDate.now(clock));
        return new ForeseenCycle(period, standing ? 0 : rolls.branches(county.id()), standing, early, underWay);
    }
}
