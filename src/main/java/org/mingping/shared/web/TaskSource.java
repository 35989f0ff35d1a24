package org.mingping.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a room brings to the first page. An application-scoped bean in the room's {@code web} package; whoever asks is the caller bound
 * to the thread, as for every use case.
 */
public interface TaskSource {

    /** What the caller has to do, at most some dozens: the most urgent first. */
    List<Task> tasks(Locale locale);

    /** What will come next for the caller, if the room knows. */
    default Optional<Upcoming> next(Locale locale) {
        return Optional.empty();
    }
}
