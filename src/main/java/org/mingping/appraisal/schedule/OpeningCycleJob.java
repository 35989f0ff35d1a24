package org.mingping.appraisal.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.appraisal.application.OpeningCycle;
import org.mingping.appraisal.application.RulesInForce;
import org.mingping.organisation.CountyCalendar;
import org.mingping.schedule.Job;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;

/**
 * Opens each half-year's cycle on the day its rule set names (§1.1; 1 June and 1 December by default), from the half-year in which the
 * county was founded here. It opens under the rule set adopted last.
 */
@ApplicationScoped
public class OpeningCycleJob implements Job {

    @Inject
    private OpeningCycle opening;

    @Inject
    private RulesInForce rules;

    @Inject
    private CountyCalendar calendar;

    @Override
    public String name() {
        return "appraisal-cycle";
    }

    @Override
    public void requirePeriod(String period) {
        parse(period);
    }

    @Override
    public List<String> due(LocalDate today) {
        LocalDate founded = calendar.foundedOn();
        List<String> due = new ArrayList<>();
        for (HalfYear period = HalfYear.of(founded); period.firstDay().compareTo(today) <= 0; period = period.next()) {
            LocalDate opens = rules.opens(period);
            if (!opens.isAfter(today) && !opens.isBefore(founded)) {
                due.add(period.code());
            }
        }
        return due;
    }

    @Override
    public String run(String period) {
        OpeningCycle.Opened opened = opening.open(parse(period), rules.code());
        return Json.createObjectBuilder().add("cycle", opened.cycle().id()).add("created", opened.created())
                .add("branches", opened.branches()).build().toString();
    }

    private static HalfYear parse(String period) {
        try {
            return HalfYear.parse(period);
        } catch (IllegalArgumentException invalid) {
            throw Refusal.invalid("PERIOD_INVALID", period);
        }
    }
}
