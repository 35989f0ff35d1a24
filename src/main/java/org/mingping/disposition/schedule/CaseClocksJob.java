package org.mingping.disposition.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.mingping.disposition.application.WatchingClocks;
import org.mingping.schedule.Job;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** Watches the deadlines of cases once a day. Days that passed while nothing ran are not run one by one: each run looks at everything that has not been told. */
@ApplicationScoped
public class CaseClocksJob implements Job {

    @Inject
    private WatchingClocks watching;

    @Override
    public String name() {
        return "case-clocks";
    }

    @Override
    public void requirePeriod(String period) {
        parse(period);
    }

    @Override
    public List<String> due(LocalDate today) {
        return List.of(today.toString());
    }

    @Override
    public String run(String period) {
        WatchingClocks.Watched watched = watching.watch();
        return Jsons.object().add("cases", watched.cases()).add("reminded", watched.reminded()).add("late", watched.late()).add("unreadable", watched.unreadable()).build().toString();
    }

    @Override
    public boolean isOverTheWholeCounty() {
        return true;
    }

    @Override
    public String title(Locale locale) {
        return Messages.text(locale, "schedule", "case-clocks.title");
    }

    @Override
    public String spoken(String period, Locale locale) {
        return Messages.day(parse(period), locale);
    }

    @Override
    public String told(String result, Locale locale) {
        try (JsonReader reader = Jsons.reader(result)) {
            JsonObject outcome = reader.readObject();
            // Runs of earlier versions have no number of those that could not be read: they ended as failed.
            int unreadable = outcome.getInt("unreadable", 0);
            return Messages.text(locale, "schedule", unreadable == 0 ? "case-clocks.told" : "case-clocks.told.unreadable", outcome.getInt("cases"), outcome.getInt("reminded"),
                    outcome.getInt("late"), unreadable);
        }
    }

    private static LocalDate parse(String period) {
        try {
            return LocalDate.parse(period);
        } catch (DateTimeParseException noSuchDay) {
            throw Refusal.invalid("PERIOD_INVALID", period);
        }
    }
}
