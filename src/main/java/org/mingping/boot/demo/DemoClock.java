package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.mingping.shared.ClockProducer;

/** Moves the application's clock back to when something happened in the demo. Whoever moves it brings it {@link #back}. */
@ApplicationScoped
public class DemoClock {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 40);
    private static final int MINUTES_OF_WORK = 8 * 60;

    @Inject
    private ClockProducer producer;

    @Inject
    private Clock clock;

    /** @param minute of the working day; later steps of one day have larger ones */
    public void moveTo(LocalDate day, int minute) {
        moveTo(day, OFFICE_OPENS.plusMinutes(Math.floorMod(minute, MINUTES_OF_WORK)));
    }

    public void moveTo(LocalDate day, LocalTime time) {
        producer.shift(Duration.ZERO);
        Instant then = day.atTime(time).atZone(ClockProducer.BEIJING).toInstant();
        producer.shift(Duration.between(clock.instant(), then));
    }

    public void back() {
        producer.shift(Duration.ZERO);
    }

    /** The real day. */
    public LocalDate today() {
        back();
        return LocalDate.now(clock);
    }
}
