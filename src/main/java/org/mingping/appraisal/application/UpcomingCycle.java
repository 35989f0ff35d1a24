package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;

/** The next half-year that has no cycle yet, and the day on which the timer will open it (§1.1). */
@Stateless
public class UpcomingCycle {

    @Inject
    private RulesInForce rules;

    @Inject
    private Cycles cycles;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** A cycle to come. */
    public record Opening(HalfYear period, LocalDate on) {
    }

    @UseCase(value = "appraisal.read-upcoming-cycle", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Opening next() {
        LocalDate today = LocalDate.now(clock);
        HalfYear period = HalfYear.of(today);
        while (cycles.of(county.id(), period).isPresent() || rules.opens(period).isBefore(today)) {
            period = period.next();
        }
        return new Opening(period, rules.opens(period));
    }
}
