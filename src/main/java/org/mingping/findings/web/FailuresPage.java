package org.mingping.findings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;
import org.mingping.findings.application.ReadingFailures;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.model.Waits;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.shared.Page;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.Words;

/** {@code list.xhtml}: who had failed months running at a month's end, filtered by what stands in the address. */
@Named
@RequestScoped
public class FailuresPage {

    private static final int SIZE = 50;
    private static final List<FailureLevel> LEVELS = List.of(FailureLevel.REMINDER, FailureLevel.BRANCH_WARNING, FailureLevel.TOWNSHIP_ALERT, FailureLevel.FINDING);
    private static final List<String> COLOURS = List.of("#c7ccd4", "#e3b54a", "#d9822b", "#9b1c1c");

    @Inject
    private ReadingFailures reading;

    private FailureKind kind;
    private FailureLevel level;
    private String organisation;
    private String period;
    private Waits waits;
    private int page;

    private FailureLists.Filter filter;
    private List<YearMonth> periods = List.of();
    private List<FailureLists.Choice> choices = List.of();
    private List<FailureLists.MonthLevel> months = List.of();
    private Page<FailureLists.Line> found = new Page<>(List.of(), 0);

    public void load() {
        periods = reading.periods();
        if (periods.isEmpty()) {
            return;
        }
        YearMonth month = periods.stream().filter(one -> one.toString().equals(period)).findFirst().orElse(periods.get(0));
        filter = new FailureLists.Filter(kind, level, organisation == null || organisation.isEmpty() ? null : organisation, month, waits);
        period = month.toString();
        page = Math.max(page, 0);
        found = reading.runs(filter, page, SIZE);
        months = reading.byMonth(filter);
        choices = Caller.current().is(Role.BRANCH_OFFICER) ? List.of() : reading.choices();
    }

    /** The last twelve months, one bar a month, for the tiers above the branch. */
    public Plot getPlot() {
        if (months.isEmpty() || Caller.current().is(Role.BRANCH_OFFICER)) {
            return null;
        }
        List<YearMonth> bars = months.stream().map(one -> YearMonth.from(one.period())).distinct().toList();
        return StackedBars.plot(Words.say("findings", "list.plot"), Words.say("findings", "list.column.period"), bars.stream().map(Words::month).toList(),
                Stream.iterate(0, i -> i + 1).limit(LEVELS.size()).map(i -> new StackedBars.Part(Words.word("findings", "level", LEVELS.get(i)), COLOURS.get(i),
                        bars.stream().map(bar -> members(bar, LEVELS.get(i))).toList())).toList());
    }

    private int members(YearMonth month, FailureLevel at) {
        return months.stream().filter(one -> one.level() == at && YearMonth.from(one.period()).equals(month)).mapToInt(FailureLists.MonthLevel::members).sum();
    }

    public String getQuery() {
        return FailureQuery.of(filter);
    }

    public boolean isEmptyYet() {
        return periods.isEmpty();
    }

    public List<FailureKind> getKinds() {
        return List.of(FailureKind.values());
    }

    public List<FailureLevel> getLevels() {
        return LEVELS;
    }

    public List<Waits> getWaitings() {
        return List.of(Waits.values());
    }

    public List<YearMonth> getPeriods() {
        return periods;
    }

    public List<FailureLists.Choice> getChoices() {
        return choices;
    }

    public Page<FailureLists.Line> getFound() {
        return found;
    }

    public int getSize() {
        return SIZE;
    }

    public FailureKind getKind() {
        return kind;
    }

    public void setKind(FailureKind kind) {
        this.kind = kind;
    }

    public FailureLevel getLevel() {
        return level;
    }

    public void setLevel(FailureLevel level) {
        this.level = level;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public Waits getWaits() {
        return waits;
    }

    public void setWaits(Waits waits) {
        this.waits = waits;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
