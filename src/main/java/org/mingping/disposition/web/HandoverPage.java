package org.mingping.disposition.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.disposition.application.ReadingHandover;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.filing.CasePaper;
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

    public List<String> papers(ReadingHandover.Line line) {
        return papers(line.missing(), Words.locale());
    }

    /** A paper that is missing from both files has one line, which names them. */
    static List<String> papers(List<FilingChecklist.Item> missing, Locale locale) {
        Map<CasePaper, List<FilingChecklist.Item>> byPaper = missing.stream().collect(Collectors.groupingBy(FilingChecklist.Item::paper, LinkedHashMap::new, Collectors.toList()));
        return byPaper.entrySet().stream().map(one -> paper(one.getKey(), one.getValue(), locale)).toList();
    }

    private static String paper(CasePaper paper, List<FilingChecklist.Item> items, Locale locale) {
        String called = Messages.text(locale, "disposition", "CasePaper." + paper);
        String files = items.stream().map(item -> Messages.text(locale, "disposition", "Folder." + item.folder())).collect(Collectors.joining(Messages.text(locale, "disposition", "handover.and")));
        return items.size() == 1 ? called : Messages.text(locale, "disposition", "handover.paper", called, files);
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
