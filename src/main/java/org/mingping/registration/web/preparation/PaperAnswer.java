package org.mingping.registration.web.preparation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.mingping.registration.application.preparation.KeepingPreparationPapers;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** What became of a paper that was sent. */
@Named("preparationPaper")
@RequestScoped
public class PaperAnswer {

    private String refused;
    private boolean kept;

    /** The sentence of what stood in the way, or null. */
    public String getSentence() {
        return refused == null || !Messages.has(Words.locale(), "refusals", refused) ? null : Messages.text(Words.locale(), "refusals", refused,
                refused.equals("PAPERS_TOO_MANY") ? KeepingPreparationPapers.MAX_PAPERS : KeepingPreparationPapers.MAX_SIZE >> 20);
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }
}
