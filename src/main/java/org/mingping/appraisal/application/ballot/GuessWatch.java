package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingping.shared.Refusal;

/**
 * Counts unknown codes by where they came from, on this server: after {@value #FEW} within a quarter of an hour a source waits for the rest of it. Among fifty bits
 * that is as good as never; a hall that votes behind one address types codes that exist, or slips that its check character gives away, and is not held up.
 */
@ApplicationScoped
public class GuessWatch {

    static final int FEW = 20;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int SOURCES = 10_000;
    private static final long SLOWER_MILLIS = 50;
    private static final long SLOWEST_MILLIS = 400;

    @Inject
    private GuessJournal journal;

    @Inject
    private Clock clock;

    private final Map<String, Guesses> bySource = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > SOURCES;
        }
    };

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    private record Guesses(int count, Instant since) {
    }

    /** @throws Refusal {@code CODE_GUESSES} (minutes to wait) */
    void requireFew(String source) {
        Instant now = clock.instant();
        Guesses made;
        synchronized (bySource) {
            made = bySource.get(source);
        }
        if (made != null && made.count() >= FEW && now.isBefore(made.since().plus(WITHIN))) {
            throw Refusal.forbidden("CODE_GUESSES", Duration.between(now, made.since().plus(WITHIN)).toMinutes() + 1);
        }
    }

    /** An unknown code; the one that locks the source stands in the journal, with the source. */
    void count(String source) {
        Instant now = clock.instant();
        int count;
        synchronized (bySource) {
            Guesses made = bySource.get(source);
            Guesses next = made == null || !now.isBefore(made.since().plus(WITHIN)) ? new Guesses(1, now) : new Guesses(made.count() + 1, made.since());
            bySource.put(source, next);
            count = next.count();
        }
        journal.guess(source, count == FEW);
        slow(source, count);
    }

    /**
     * Each guess is answered later than the one before. One from each source waits at a time, so that guessers at once hold no more than a thread of the server; the
     * others are answered, and soon locked out.
     */
    private void slow(String source, int count) {
        if (!waiting.add(source)) {
            return;
        }
        try {
            Thread.sleep(Math.min(count * SLOWER_MILLIS, SLOWEST_MILLIS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(source);
        }
    }
}
