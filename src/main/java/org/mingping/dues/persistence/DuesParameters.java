package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.model.CountyRates;
import org.mingping.dues.model.PaymentWindow;
import org.mingping.dues.model.RatePeriod;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** A county's own values of dues, each from a month on. */
@ApplicationScoped
public class DuesParameters {

    private static final String IN_FORCE = """
            select value from dues_parameter where county_id = :county and key = :key and from_month <= :month and replaced_at is null order by from_month desc limit 1""";

    private static final String INSERT = """
            insert into dues_parameter (county_id, scope_path, key, from_month, value, recorded_at, recorded_by)
            values (:county, :path, :key, :month, :value, :now, :by)
            on conflict (county_id, key, from_month) where replaced_at is null do nothing""";

    private static final String REPLACE = """
            update dues_parameter set replaced_at = :now where county_id = :county and key = :key and from_month = :month and replaced_at is null""";

    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A value as it was set. @param replacedAt when another was set for the same month, or null */
    public record Line(CountyValue key, LocalDate fromMonth, String value, OffsetDateTime recordedAt, String recordedBy, OffsetDateTime replacedAt) {

        /** From which month on it counts. */
        public YearMonth from() {
            return YearMonth.from(fromMonth);
        }

        public boolean isReplaced() {
            return replacedAt != null;
        }
    }

    /** The county's first tracked month. */
    public YearMonth firstMonth() {
        return YearMonth.parse(value(CountyValue.FIRST_MONTH, LAST));
    }

    public CountyRates rates(YearMonth month) {
        return new CountyRates(Money.of(value(CountyValue.FARMER_RATE, month.atDay(1))), Money.of(value(CountyValue.ROUNDING_UNIT, month.atDay(1))));
    }

    public PaymentWindow window(YearMonth month) {
        return new PaymentWindow(firstMonth(), Integer.parseInt(value(CountyValue.BACK_MONTHS, month.atDay(1))), Integer.parseInt(value(CountyValue.ADVANCE_MONTHS, month.atDay(1))));
    }

    /** Everything that was ever set, by key, the latest month first. */
    public List<Line> all() {
        return database.query(handle -> handle.createQuery("select key, from_month, value, recorded_at, recorded_by, replaced_at from dues_parameter"
                + " where county_id = :county order by key, from_month desc, recorded_at desc, id desc").bind("county", county.id()).mapTo(Line.class).list());
    }

    /** The rates of all months, the earliest first, without gaps. */
    public List<RatePeriod> ratePeriods() {
        TreeMap<LocalDate, CountyRates> from = new TreeMap<>();
        all().stream().filter(line -> !line.isReplaced() && (line.key() == CountyValue.FARMER_RATE || line.key() == CountyValue.ROUNDING_UNIT))
                .forEach(line -> from.computeIfAbsent(line.fromMonth(), month -> rates(YearMonth.from(month))));
        List<RatePeriod> periods = new ArrayList<>();
        from.forEach((month, rates) -> {
            LocalDate next = from.higherKey(month);
            periods.add(new RatePeriod(YearMonth.from(month), next == null ? null : YearMonth.from(next), rates));
        });
        return periods;
    }

    /** What counts in a month. */
    public String inForce(CountyValue key, YearMonth month) {
        return value(key, month.atDay(1));
    }

    /** From this month on; a value for the same month is replaced and stays on record. @param of the county whose value it is */
    public void set(County of, CountyValue key, YearMonth month, String value, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.execute(handle -> {
            handle.createUpdate(REPLACE).bind("county", of.id()).bind("key", key.name()).bind("month", month.atDay(1)).bind("now", now).execute();
            handle.createUpdate(INSERT).bind("county", of.id()).bind("path", of.path()).bind("key", key.name())
                    .bind("month", month.atDay(1)).bind("value", value).bind("now", now).bind("by", by).execute();
        });
    }

    private String value(CountyValue key, LocalDate month) {
        Optional<String> value = database.query(handle -> handle.createQuery(IN_FORCE).bind("county", county.id()).bind("key", key.name()).bind("month", month)
                .mapTo(String.class).findOne());
        return value.orElseThrow(() -> new IllegalStateException("the county has no value for " + key));
    }
}
