package org.mingping.dues.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.BackLimit;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.model.CountyValuePolicy;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.RaisePolicy;
import org.mingping.dues.persistence.Assessments;
import org.mingping.dues.persistence.CheckedMonths;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.organisation.County;
import org.mingping.organisation.CountyCalendar;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Sets a county's own value from a month on; whoever pays by it owes by it from that month on, in the same transaction. */
@Stateless
public class SettingCountyValue {

    @Inject
    private DuesParameters parameters;

    @Inject
    private Assessments assessments;

    @Inject
    private CheckedMonths checked;

    @Inject
    private CountyCalendar calendar;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Everything that was ever set, by key, the latest month first. */
    @UseCase(value = "dues.read-values", writes = false, roles = COUNTY_OFFICER)
    public List<DuesParameters.Line> all() {
        return parameters.all();
    }

    /** What counts this month. */
    @UseCase(value = "dues.read-values", writes = false, roles = COUNTY_OFFICER)
    public String now(CountyValue key) {
        return key == CountyValue.FIRST_MONTH ? parameters.firstMonth().toString() : parameters.inForce(key, YearMonth.now(clock));
    }

    /**
     * @param from from which month on; not looked at for FIRST_MONTH, which counts for all
     * @return how many members owe something else now
     * @throws Refusal VALUE_NOT_ALLOWED, VALUE_TOO_EARLY further back than a branch may collect, VALUE_RAISES_BACK, FIRST_MONTH_CHECKED, FIRST_MONTH_TOO_EARLY, FIRST_MONTH_PAID
     */
    @UseCase(value = "dues.set-value", roles = COUNTY_OFFICER)
    public int set(CountyValue key, YearMonth from, String value) {
        journal.subject("dues-value", key.name(), key.name());
        database.alone(Collecting.ALONE);
        assessments.alone();
        String allowed = allowed(key, value).orElseThrow(() -> Refusal.invalid("VALUE_NOT_ALLOWED", value).under("中组发〔2008〕3号 第六条"));
        journal.change("value", now(key), allowed);
        if (key == CountyValue.FIRST_MONTH) {
            return begin(YearMonth.parse(allowed));
        }
        YearMonth now = YearMonth.now(clock);
        BackLimit limit = new BackLimit(now, parameters.window(now).backMonths());
        if (!limit.admits(from)) {
            throw Refusal.invalid("VALUE_TOO_EARLY", limit.earliest());
        }
        requireNoRaiseBack(key, from, allowed, now);
        journal.note("from", from.toString());
        String by = Caller.current().signature();
        parameters.set(county, key, from, allowed, by);
        return switch (key) {
            case FARMER_RATE -> assessments.follow(List.of(DuesKind.FARMER), from, by);
            case ROUNDING_UNIT -> assessments.follow(List.of(DuesKind.WAGE, DuesKind.RETIRED), from, by);
            default -> 0;
        };
    }

    /** Another rounding raises what some owe: it never reaches back. */
    private void requireNoRaiseBack(CountyValue key, YearMonth from, String allowed, YearMonth now) {
        YearMonth earliest = switch (key) {
            case FARMER_RATE -> new RaisePolicy(now).earliest(from, month -> parameters.rates(month).farmer(), month -> Money.of(allowed));
            case ROUNDING_UNIT -> from.isBefore(now) ? now : from;
            default -> from;
        };
        if (earliest.isAfter(from)) {
            throw Refusal.invalid("VALUE_RAISES_BACK", earliest).under("中组发〔2008〕3号 第六条");
        }
    }

    /** How many members would owe for months before the first tracked one if that were set earlier; by how much earlier hardly matters. */
    @UseCase(value = "dues.read-values", writes = false, roles = COUNTY_OFFICER)
    public int concernedByEarlier() {
        return assessments.concernedByEarlier(parameters.firstMonth());
    }

    /** What was checked, or paid for, stays tracked. */
    private int begin(YearMonth first) {
        YearMonth before = parameters.firstMonth();
        YearMonth now = YearMonth.now(clock);
        YearMonth latest = checked.first().orElse(now);
        if (first.isAfter(latest)) {
            throw Refusal.conflict("FIRST_MONTH_CHECKED", latest);
        }
        YearMonth earliest = CountyValuePolicy.earliestFirst(YearMonth.from(calendar.foundedOn()));
        // A county may have been started with an earlier one: that stands, and any between.
        if (first.isBefore(earliest) && first.isBefore(before)) {
            throw Refusal.invalid("FIRST_MONTH_TOO_EARLY", earliest);
        }
        checked.firstPaid().filter(first::isAfter).ifPresent(paid -> {
            throw Refusal.conflict("FIRST_MONTH_PAID", paid);
        });
        parameters.set(county, CountyValue.FIRST_MONTH, now, first.toString(), Caller.current().signature());
        return first.isBefore(before) ? assessments.beginEarlier(before, first, Caller.current().signature()) : 0;
    }

    private static Optional<String> allowed(CountyValue key, String value) {
        String text = value == null ? "" : value.strip();
        return switch (key) {
            case FARMER_RATE -> CountyValuePolicy.farmerRate(text);
            case ROUNDING_UNIT -> CountyValuePolicy.roundingUnit(text);
            case BACK_MONTHS, ADVANCE_MONTHS -> CountyValuePolicy.months(text);
            case FIRST_MONTH -> CountyValuePolicy.month(text);
        };
    }
}
