package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.organisation.County;
import org.mingping.organisation.CountyFounded;

/** Gives a new county its values: tracked from {@code mingping.dues-from}, or from the month in which it is founded here. */
@ApplicationScoped
public class BeginningDues {

    /** Before any month a county can speak of: the first values count for all of them. */
    public static final YearMonth FOR_EVER = YearMonth.of(1921, 7);

    private static final Map<CountyValue, String> FIRST = Map.of(CountyValue.FARMER_RATE, "0.20", CountyValue.ROUNDING_UNIT, "0.01", CountyValue.BACK_MONTHS, "6", CountyValue.ADVANCE_MONTHS, "6");

    @Inject
    private DuesParameters parameters;

    @Inject
    @ConfigProperty(name = "mingping.dues-from")
    private Optional<String> given;

    @Inject
    private Clock clock;

    void begin(@Observes CountyFounded founded) {
        County county = founded.county();
        parameters.set(county, CountyValue.FIRST_MONTH, FOR_EVER, firstMonth().toString(), "system");
        FIRST.forEach((key, value) -> parameters.set(county, key, FOR_EVER, value, "system"));
    }

    /** @throws IllegalArgumentException where what was given is no month: the start says so */
    private YearMonth firstMonth() {
        if (given.isEmpty() || given.get().isBlank()) {
            return YearMonth.now(clock);
        }
        try {
            return YearMonth.parse(given.get().strip());
        } catch (DateTimeException invalid) {
            throw new IllegalArgumentException("mingping.dues-from is a month such as 2026-01, not " + given.get(), invalid);
        }
    }
}
