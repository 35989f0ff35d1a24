package org.mingping.appraisal.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.appraisal.application.ForeseeingCycle;
import org.mingping.appraisal.application.ForeseenCycle;
import org.mingping.appraisal.application.OpeningCycle;
import org.mingping.appraisal.application.RulesInForce;
import org.mingping.organisation.CountyCalendar;
import org.mingping.schedule.Job;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/**
 * Opens each half-year's cycle on the day its rule set names (§1.1; 1 June and 1 December by default), from the half-year in which the
 * county was founded here, also when that day was over by then: nobody has to remember, and the branches join as they are imported. It
 * opens under the rule set adopted last.
 */
@ApplicationScoped
public class OpeningCycleJob implements Job {

    @Inject
    private OpeningCycle opening;

    @Inject
    private ForeseeingCycle foreseeing;

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
        List<String> due = new ArrayList<>();
        for (HalfYear period = HalfYear.of(calendar.foundedOn()); !period.firstDay().isAfter(today); period = period.next()) {
            if (!rules.opens(period).isAfter(today)) {
                due.add(period.code());
            }
        }
        return due;
    }

    /** From the county's first half-year to the next one. */
    @Override
    public List<String> offered(LocalDate today) {
        HalfYear first = HalfYear.of(calendar.foundedOn());
        List<String> offered = new ArrayList<>();
        for (HalfYear period = HalfYear.of(today).next(); period.compareTo(first) >= 0; period = period.previous()) {
            offered.add(period.code());
        }
        return offered;
    }

    @Override
    public Optional<Foresight> foresee(String period, Locale locale) {
        ForeseenCycle foreseen = foreseeing.of(parse(period));
        return Optional.of(new Foresight(foreseen.what(locale), foreseen.undo(locale), foreseen.warnings(locale), foreseen.standing() ? null : foreseen.spoken(locale)));
    }

    @Override
    public String run(String period) {
        OpeningCycle.Opened opened = opening.open(parse(period), rules.code());
        return Jsons.object().add("cycle", opened.cycle().id()).add("created", opened.created())
                .add("branches", opened.branches()).build().toString();
    }

    @Override
    public String title(Locale locale) {
        return Messages.text(locale, "schedule", "appraisal-cycle.title");
    }

    @Override
    public String spoken(String period, Locale locale) {
        HalfYear halfYear = parse(period);
        return Messages.text(locale, "shared", "halfYear." + halfYear.half(), Integer.toString(halfYear.year()));
    }

    @Override
    public String told(String result, Locale locale) {
        try (JsonReader reader = Jsons.reader(result)) {
            JsonObject opened = reader.readObject();
            return opened.getBoolean("created") ? Messages.text(locale, "schedule", "appraisal-cycle.opened", opened.getInt("branches"))
                    : Messages.text(locale, "schedule", "appraisal-cycle.stood");
        }
    }

    private static HalfYear parse(String period) {
        try {
            return HalfYear.parse(period);
        } catch (IllegalArgumentException invalid) {
            throw Refusal.invalid("PERIOD_INVALID", period);
        }
    }
}
