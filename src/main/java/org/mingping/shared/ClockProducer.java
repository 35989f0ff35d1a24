package org.mingping.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The only place that reads the system's time. Days are days in Beijing time, wherever the server stands.
 * Tests and the demo may move the clock forward or back; nothing else may.
 */
@ApplicationScoped
public class ClockProducer {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final MovableClock clock = new MovableClock();

    @Produces
    public Clock clock() {
        return clock;
    }

    /** Moves what the application takes for now; {@link Duration#ZERO} returns to the system's time. */
    public void shift(Duration offset) {
        clock.offset = offset;
    }

    private static final class MovableClock extends Clock {

        private volatile Duration offset = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return BEIJING;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), offset);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(offset);
        }
    }
}
