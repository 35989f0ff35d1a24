package org.mingping.organisation;

import java.util.List;
import java.util.Locale;
import org.mingping.shared.HalfYear;

/**
 * What a room knows about a member and puts beside their name while people vote, so that a vote rests on evidence and not on impressions. An
 * application-scoped bean in the room's {@code application} package. It is asked with the view of the member's branch and may only read lists: no
 * entity, and nothing of how anybody votes.
 */
public interface Dossier {

    /** Its place among the others: the smaller, the earlier. */
    int order();

    /** Whether it speaks of the occasion alone, and has nothing to say where there is none: nobody reads that something is missing which nobody asked for. */
    default boolean isOfOccasion() {
        return false;
    }

    /** Facts, in the reader's language; a part without lines says so in words of its own. */
    Part about(Subject subject, Locale locale);

    /**
     * Whom it is about.
     *
     * @param half     the half year of that vote: what happened in it is what they are voted on for
     * @param occasion what they are voted on in, an id of the room appraisal (the member's appraisal), which alone understands it; null where there is none
     */
    record Subject(long memberId, HalfYear half, Long occasion) {
    }

    /** One heading and what stands under it. */
    record Part(String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param label empty where the text speaks for itself */
    record Line(String label, String text) {
    }
}
