package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Words;

/** {@code ballot.xhtml}: a member's empty sheet, or the receipt of the one that was cast. Lives no longer than the request: it never holds a mark. */
@Named
@RequestScoped
public class BallotPage {

    @Inject
    private ReadingSheet reading;

    private Long id;
    private ReadingSheet.Sheet sheet;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        sheet = reading.own(id);
    }

    public ReadingSheet.Sheet getSheet() {
        return sheet;
    }

    /** Whether there is something to mark. */
    public boolean isOpen() {
        return sheet.receipt() == null && !sheet.onPaper() && !sheet.closed() && !sheet.lines().isEmpty();
    }

    /** The five choices, in their order. */
    public List<String> getChoices() {
        return Arrays.stream(Mark.values()).map(Mark::name).toList();
    }

    public String getTitle() {
        return BallotAnswer.title(sheet, Words.locale());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
