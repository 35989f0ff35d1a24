package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.OpeningCycle;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.AppraisalLists;
import org.mingping.organisation.County;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.HalfYear;

/** Opens the demo's cycles as they would have been opened, and finds their branches. */
@ApplicationScoped
class DemoCycles {

    private static final String JOB = "appraisal-cycle";
    private static final LocalTime TICK = LocalTime.of(0, 7);
    private static final int ALL = 500;

    @Inject
    private OpeningCycle opening;

    @Inject
    private RunningJob jobs;

    @Inject
    private ReadingCycle reading;

    @Inject
    private DemoClock clock;

    /** On that day: by the timer where the day is its own, otherwise by the county's officer. */
    void open(County county, Caller officer, HalfYear period, LocalDate day) throws Exception {
        if (DemoCalendar.opens(period).equals(day)) {
            tick(county, period);
            return;
        }
        clock.moveTo(day, 0);
        officer.perform(() -> opening.open(period, RuleSetParameters.COUNTY_TRIAL_1));
    }

    /** The timer's run on its day, which finds a cycle opened by hand before; nothing, where the day is still to come. */
    void tick(County county, HalfYear period) throws Exception {
        LocalDate day = DemoCalendar.opens(period);
        if (!day.isAfter(clock.today())) {
            clock.moveTo(day, TICK);
            Caller.system(county.id(), county.path(), county.name(), Caller.Via.TIMER).perform(() -> jobs.run(JOB, period.code(), false));
        }
    }

    /** The seats of all branches that are in the cycle by now. */
    List<Seat> seats(DemoWorld world, DemoStaff staff, HalfYear period, DemoOpinions opinions, Function<Numbered, DemoSchedule> schedules) throws Exception {
        Caller officer = staff.countyOfficer();
        long cycle = officer.perform(reading::cycles).stream().filter(line -> line.period().equals(period)).findFirst().orElseThrow().id();
        List<AppraisalLists.BranchLine> lines = officer.perform(() -> reading.branches(cycle, null, null, 0, ALL)).items();
        Map<String, Long> townships = world.placesByCode();
        return lines.stream().map(line -> {
            DemoTree.Branch branch = world.branch(line.branch());
            int number = world.tree().branches().indexOf(branch);
            Map<String, DemoMember> members = new LinkedHashMap<>();
            world.membersOf(branch).forEach(member -> members.put(member.name(), member));
            return new Seat(branch, world.tree().above(branch), number, cycle, line.id(), line.organisationId(), townships.get(branch.townshipCode()),
                    members, opinions, schedules.apply(new Numbered(branch, number)), staff);
        }).toList();
    }

    /** A branch with its number in the county. */
    record Numbered(DemoTree.Branch branch, int number) {
    }
}
