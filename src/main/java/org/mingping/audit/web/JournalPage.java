package org.mingping.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.mingping.audit.application.JournalFilter;
import org.mingping.audit.application.JournalRow;
import org.mingping.audit.application.ReadingJournal;
import org.mingping.shared.Page;

/** {@code journal.xhtml}: the journal, newest first, filtered by what stands in the address. */
@Named
@RequestScoped
public class JournalPage {

    private static final int SIZE = 50;

    @Inject
    private ReadingJournal reading;

    private LocalDate from;
    private LocalDate until;
    private String who;
    private String useCase;
    private String outcome;
    private String subject;
    private int page;
    private Page<JournalRow> found;
    private List<String> useCases;

    public void load() {
        found = reading.read(new JournalFilter(from, until, who, useCase, outcome, subject), Math.max(page, 0), SIZE);
        useCases = JournalWords.useCases();
    }

    /** This view's query, for the export and the pager. */
    public String getQuery() {
        return "?from=" + text(from) + "&until=" + text(until) + "&who=" + text(who) + "&useCase=" + text(useCase)
                + "&outcome=" + text(outcome) + "&subject=" + text(subject) + "&";
    }

    private static String text(Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    public Page<JournalRow> getFound() {
        return found;
    }

    public List<String> getUseCases() {
        return useCases;
    }

    public int getSize() {
        return SIZE;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getUseCase() {
        return useCase;
    }

    public void setUseCase(String useCase) {
        this.useCase = useCase;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
