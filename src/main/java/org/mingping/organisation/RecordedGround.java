package org.mingping.organisation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** What a room has on record of something that later became the ground of a case, for the case's file: facts and totals, never a ballot. */
public interface RecordedGround {

    /** What kind of thing its ids are of, for example {@code finding}. */
    String kind();

    /**
     * In the reader's language, one part a paper; none where the caller sees no such thing.
     *
     * @param since when it became the ground: what was put on record of it later belongs to no case, or to another
     */
    List<Dossier.Part> papers(long id, OffsetDateTime since, Locale locale);
}
