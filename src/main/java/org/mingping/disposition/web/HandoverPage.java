package org.mingping.disposition.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.disposition.application.ReadingHandover;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code handover.xhtml}: what an officer who leaves hands over: each case that runs, what is due in it and what it lacks (domain §5). */
@Named
@RequestScoped
public class HandoverPage {

    @Inject
    private ReadingHandover reading;
    @Inject
    private Today today;

    private String organisation;
    private List<ReadingHandover.Line> cases = List.of();

    public void load() {
        cases = reading.cases(organisation == null || organisation.isBlank() ? null : organisation, Words.locale());
    }

    public String due(CaseClock clock) {
        return Messages.text(Words.locale(), "disposition", clock.due().isBefore(today.day()) ? "case.due.late" : clock.provisional() ? "case.due.provisional" : "case.due.line",
                Words.word("disposition", "ClockKind", clock.kind()), clock.due());
    }

    public String sentence(Defect defect) {
        return defect.sentence(Words.locale());
    }

    public String paper(FilingChecklist.Item item) {
        return Words.word("disposition", "CasePaper", item.paper());
    }

    public List<ReadingHandover.Line> getCases() {
        return cases;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
