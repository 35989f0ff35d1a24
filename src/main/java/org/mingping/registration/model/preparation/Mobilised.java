package org.mingping.registration.model.preparation;

import java.time.LocalDate;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * A meeting held or a notice given, with what was said and how many it reached.
 *
 * @param title   at most {@value Written#LINE} characters
 * @param content at most {@value #TEXT} characters
 * @param reached people, at least one
 */
public record Mobilised(MobilisationKind kind, LocalDate heldOn, String title, String content, int reached) {

    /** Characters of what was said. */
    public static final int TEXT = 2_000;
    /** More than a county has people. */
    public static final int MOST_REACHED = 1_000_000;

    /** @throws Refusal MOBILISATION_KIND, MOBILISATION_DAY (today) for a day to come, MOBILISATION_TITLE, MOBILISATION_TEXT, MOBILISATION_REACHED (most) */
    public static Mobilised of(MobilisationKind kind, LocalDate heldOn, String title, String content, Integer reached, LocalDate today) {
        if (kind == null) {
            throw Refusal.invalid("MOBILISATION_KIND").under(Preparing.CLAUSE);
        }
        if (heldOn == null || heldOn.isAfter(today)) {
            throw Refusal.invalid("MOBILISATION_DAY", today).under(Preparing.CLAUSE);
        }
        if (reached == null || reached < 1 || reached > MOST_REACHED) {
            throw Refusal.invalid("MOBILISATION_REACHED", MOST_REACHED).under(Preparing.CLAUSE);
        }
        return new Mobilised(kind, heldOn, Written.required(title, Written.LINE, "MOBILISATION_TITLE", Preparing.CLAUSE),
                Written.required(content, TEXT, "MOBILISATION_TEXT", Preparing.CLAUSE), reached);
    }
}
