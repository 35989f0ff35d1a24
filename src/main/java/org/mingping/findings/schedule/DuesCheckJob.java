package org.mingping.findings.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingping.findings.FailureKind;
import org.mingping.findings.TrackedMonths;
import org.mingping.findings.application.CheckingMonth;
import org.mingping.organisation.CountyCalendar;
import org.mingping.schedule.Job;
import org.mingping.schedule.JobLedger;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/**
 * Checks each month when it is over (domain §2), from the one in which the county was founded here: nobody has to remember. A person may run any tracked
 * month, and run one again after late entries.
 */
@ApplicationScoped
public class DuesCheckJob implements Job {

    private static final Pattern PERIOD = Pattern.compile("\\d{4}-\\d{2}");

    @Inject
    private CheckingMonth checking;

    @Inject
    private TrackedMonths tracked;

    @Inject
    private CountyCalendar calendar;

    @Inject
    private JobLedger ledger;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "dues-check";
    }

    @Override
    public void requirePeriod(String period) {
        tracked.requireCheckable(parse(period));
    }

    @Override
    public List<String> due(LocalDate today) {
        YearMonth founded = YearMonth.from(calendar.foundedOn());
        return months(founded.isBefore(tracked.first()) ? tracked.first() : founded, today);
    }

    @Override
    public List<String> offered(LocalDate today) {
        List<String> offered = months(tracked.first(), today);
        Collections.reverse(offered);
        return offered;
    }

    @Override
    public String run(String period) {
        JsonObjectBuilder result = Jsons.object();
        checking.check(parse(period), isNewest(period)).forEach((kind, outcome) -> result.add(kind.name(), Jsons.object()
                .add("members", outcome.members()).add("raised", outcome.raised()).add("findings", outcome.findings())));
        return result.build().toString();
    }

    /** Whether no later month is still to be caught up: what is over by then is nobody's news any more, and what goes on is told once. */
    private boolean isNewest(String period) {
        return due(LocalDate.now(clock)).stream().filter(later -> later.compareTo(period) > 0).allMatch(later -> ledger.find(this, later).isPresent());
    }

    @Override
    public boolean isOverTheWholeCounty() {
        return true;
    }

    @Override
    public String title(Locale locale) {
        return Messages.text(locale, "schedule", "dues-check.title");
    }

    @Override
    public String spoken(String period, Locale locale) {
        return Messages.month(parse(period), locale);
    }

    @Override
    public String told(String result, Locale locale) {
        try (JsonReader reader = Jsons.reader(result)) {
            JsonObject outcome = reader.readObject();
            List<String> parts = new ArrayList<>();
            for (FailureKind kind : FailureKind.values()) {
                if (outcome.containsKey(kind.name())) {
                    JsonObject one = outcome.getJsonObject(kind.name());
                    parts.add(Messages.text(locale, "schedule", "dues-check.told", Messages.text(locale, "findings", "kind." + kind),
                            one.getInt("members"), one.getInt("raised"), one.getInt("findings")));
                }
            }
            return String.join(Messages.text(locale, "schedule", "dues-check.separator"), parts);
        }
    }

    private static List<String> months(YearMonth from, LocalDate today) {
        List<String> months = new ArrayList<>();
        for (YearMonth month = from; month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            months.add(month.toString());
        }
        return months;
    }

    private static YearMonth parse(String period) {
        try {
            if (PERIOD.matcher(period).matches()) {
                return YearMonth.parse(period);
            }
        } catch (DateTimeException noSuchMonth) {
            throw Refusal.invalid("PERIOD_INVALID", period);
        }
        throw Refusal.invalid("PERIOD_INVALID", period);
    }
}
