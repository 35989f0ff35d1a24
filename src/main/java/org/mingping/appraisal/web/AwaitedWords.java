package org.mingping.appraisal.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.appraisal.model.Awaited;
import org.mingping.appraisal.persistence.AwaitedSteps.Standing;
import org.mingping.shared.Messages;

/** What an appraisal waits for, in the reader's words: who, and what they have to do. */
final class AwaitedWords {

    private AwaitedWords() {
    }

    /** What others have to do: the caller's own step stands on the page as their action. Whoever has typed the totals waits for another. */
    static List<Awaited> ofOthers(Standing standing, Caller caller) {
        return standing.awaited().stream()
                .filter(awaited -> !caller.isAny(awaited.what().roles()) || awaited.what() == Awaited.What.SECOND_TALLY && standing.typedOwn()).toList();
    }

    /** Joined to one text; empty for none. */
    static String text(Collection<Awaited> awaited, Locale locale) {
        return awaited.stream().map(one -> text(one, locale)).collect(Collectors.joining(Messages.text(locale, "appraisal", "awaited.separator")));
    }

    private static String text(Awaited awaited, Locale locale) {
        return Messages.text(locale, "appraisal", "awaited." + awaited.what(), awaited.until() == null ? (Object) awaited.count() : awaited.until());
    }
}
