package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.dues.model.CountyRates;
import org.mingping.dues.model.PaymentWindow;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** A county's own values of dues, each from a month on. */
@ApplicationScoped
public class DuesParameters {

    /** What can be set. */
    public enum Key { FIRST_MONTH, FARMER_RATE, ROUNDING_UNIT, BACK_MONTHS, ADVANCE_MONTHS }

    private static final String IN_FORCE = """
            select value from dues_parameter where county_id = :county and key = :key and from_month <= :month order by from_month desc limit 1""";

    private static final String INSERT = """
            insert into dues_parameter (county_id, scope_path, key, from_month, value, recorded_at, recorded_by)
            values (:county, :path, :key, :month, :value, :now, :by)
            on conflict (county_id, key, from_month) do update set value = excluded.value, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""";

    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A value as it was set. */
    public record Line(Key key, LocalDate fromMonth, String value, OffsetDateTime recordedAt, String recordedBy) {
    }

    /** The county's first tracked month. */
    public YearMonth firstMonth() {
        return YearMonth.parse(value(Key.FIRST_MONTH, LAST));
    }

    public CountyRates rates(YearMonth month) {
        return new CountyRates(Money.of(value(Key.FARMER_RATE, month.atDay(1))), Money.of(value(Key.ROUNDING_UNIT, month.atDay(1))));
    }

    public PaymentWindow window(YearMonth month) {
        return new PaymentWindow(firstMonth(), Integer.parseInt(value(Key.BACK_MONTHS, month.atDay(1))), Integer.parseInt(value(Key.ADVANCE_MONTHS, month.atDay(1))));
    }

    /** Everything that was set, by key and month. */
    public List<Line> all() {
        return database.query(handle -> handle.createQuery("select key, from_month, value, recorded_at, recorded_by from dues_parameter"
                + " where county_id = :county order by key, from_month").bind("county", county.id()).mapTo(Line.class).list());
    }

    /** From this month on; a value for the same month is replaced. @param of the county whose value it is */
    public void set(County of, Key key, YearMonth month, String value, String by) {
        database.execute(handle -> handle.createUpdate(INSERT).bind("county", of.id()).bind("path", of.path()).bind("key", key.name())
                .bind("month", month.atDay(1)).bind("value", value).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    private String value(Key key, LocalDate month) {
        Optional<String> value = database.query(handle -> handle.createQuery(IN_FORCE).bind("county", county.id()).bind("key", key.name()).bind("month", month)
                .mapTo(String.class).findOne());
        return value.orElseThrow(() -> new IllegalStateException("the county has no value for " + key));
    }
}
