package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.shared.form.PaperForm;

/**
 * A paper as the record fills it.
 *
 * @param on      its day
 * @param undone  whether what it says counts no more: it says so itself, stays in the case file, and stands for nothing that the checklist asks for
 * @param waiting whether something that belongs on it is still to come: until then nothing of its kind is there
 */
public record DrawnPaper(CasePaper paper, LocalDate on, PaperForm form, boolean undone, boolean waiting) {

    /** Whether people sign it, or an organisation seals it: then the one that counts is on paper. */
    public boolean isSigned() {
        return !form.signatures().isEmpty() || form.parts().stream().anyMatch(PaperForm.Signed.class::isInstance);
    }

    /** One that counts. */
    public DrawnPaper(CasePaper paper, LocalDate on, PaperForm form) {
        this(paper, on, form, false, false);
    }

    /** The same paper, on which something is still to come. */
    DrawnPaper waits() {
        return new DrawnPaper(paper, on, form, undone, true);
    }

    /** The same paper with a sentence before everything else: that what it says counts no more, and why. */
    DrawnPaper undone(String sentence) {
        return new DrawnPaper(paper, on, form.noted(sentence), true, waiting);
    }

    /** The same paper with a sentence before everything else. */
    DrawnPaper noted(String sentence) {
        return new DrawnPaper(paper, on, form.noted(sentence), undone, waiting);
    }
}
