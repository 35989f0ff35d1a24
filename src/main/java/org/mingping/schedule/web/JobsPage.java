package org.mingping.schedule.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.mingping.schedule.Job;
import org.mingping.schedule.JobLedger.Failure;
import org.mingping.schedule.JobLedger.Run;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.Page;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code jobs.xhtml}: what the jobs did in which period; a county officer runs one by hand, with the timer's effect. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private RunningJob running;

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private Tell tell;

    private Page<Run> runs = new Page<>(List.of(), 0);
    private List<Failure> failures = List.of();
    private List<SelectItem> choice = List.of();
    private int page;
    private String chosen;
    private boolean again;
    private Job.Foresight asked;

    public void load() {
        runs = running.runs(Math.max(page, 0), SIZE);
        failures = running.failures();
        choice = running.offers().stream().map(offer -> new SelectItem(offer.job() + "/" + offer.period(),
                title(offer.job()) + " · " + spoken(offer.job(), offer.period()))).toList();
    }

    /** Asks before anything is done. */
    public void ask() {
        String name = title(job()) + " · " + spoken(job(), period());
        asked = jobs.stream().filter(one -> one.name().equals(job())).findFirst().flatMap(one -> one.foresee(period(), Words.locale()))
                .orElseGet(() -> new Job.Foresight(Words.say1("schedule", "jobs.ask.what", name), Words.say("schedule", "jobs.ask.undo"), List.of(), null));
    }

    public void leave() {
        asked = null;
    }

    private String job() {
        return chosen.substring(0, chosen.indexOf('/'));
    }

    private String period() {
        return chosen.substring(chosen.indexOf('/') + 1);
    }

    public String start() {
        String job = job();
        String period = period();
        boolean known = running.isKnown(job, period);
        Run run = running.run(job, period, again);
        tell.done("schedule", known && !again ? "jobs.known" : "jobs.done", title(job), spoken(run), told(run));
        return SchedulePages.JOBS + "?faces-redirect=true";
    }

    public String title(String name) {
        return jobs.stream().filter(one -> one.name().equals(name)).findFirst().map(one -> one.title(Words.locale())).orElse(name);
    }

    /** The period in words; of a job that has left the product, as it was written. */
    public String spoken(Run run) {
        return spoken(run.job(), run.period());
    }

    public String spoken(String name, String period) {
        return jobs.stream().filter(one -> one.name().equals(name)).findFirst().map(one -> one.spoken(period, Words.locale())).orElse(period);
    }

    public String told(Run run) {
        Locale locale = Words.locale();
        return run.result() == null ? "" : jobs.stream().filter(one -> one.name().equals(run.job())).findFirst()
                .map(one -> one.told(run.result(), locale)).orElse("");
    }

    /** What is asked about; null until a job and its period are chosen. */
    public Job.Foresight getAsked() {
        return asked;
    }

    public Page<Run> getRuns() {
        return runs;
    }

    /** Each job with each period that may be started by hand. */
    public List<SelectItem> getChoice() {
        return choice;
    }

    public List<Failure> getFailures() {
        return failures;
    }

    public int getSize() {
        return SIZE;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }
}
