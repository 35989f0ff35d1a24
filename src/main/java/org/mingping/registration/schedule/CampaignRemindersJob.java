package org.mingping.registration.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.mingping.registration.application.RemindingOfCampaign;
import org.mingping.schedule.Job;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** Reminds of campaigns once a day. Days that passed while nothing ran are not run one by one: each run looks at everything that has not been told. */
@ApplicationScoped
public class CampaignRemindersJob implements Job {

    @Inject
    private RemindingOfCampaign reminding;

    @Override
    public String name() {
        return "campaign-reminders";
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
        RemindingOfCampaign.Told told = reminding.remind();
        return Jsons.object().add("tasksDue", told.tasksDue()).add("tasksLate", told.tasksLate()).add("membersDue", told.membersDue()).add("missing", told.missing()).build().toString();
    }

    @Override
    public boolean isOverTheWholeCounty() {
        return true;
    }

    @Override
    public String title(Locale locale) {
        return Messages.text(locale, "schedule", "campaign-reminders.title");
    }

    @Override
    public String spoken(String period, Locale locale) {
        return Messages.day(parse(period), locale);
    }

    @Override
    public String told(String result, Locale locale) {
        try (JsonReader reader = Jsons.reader(result)) {
            JsonObject outcome = reader.readObject();
            return Messages.text(locale, "schedule", "campaign-reminders.told", outcome.getInt("tasksDue"), outcome.getInt("tasksLate"), outcome.getInt("membersDue"),
                    outcome.getInt("missing"));
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
