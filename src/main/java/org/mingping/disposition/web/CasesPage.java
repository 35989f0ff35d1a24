package org.mingping.disposition.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Page;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code list.xhtml}: cases, the most urgent first, filtered by what stands in the address; above the branch with their numbers by ground, state and age. */
@Named
@RequestScoped
public class CasesPage {

    private static final int SIZE = 50;
    private static final List<String> COLOURS = List.of("#c7ccd4", "#e3b54a", "#d9822b", "#9b1c1c");
    private static final List<CaseState> STATES = Arrays.stream(CaseState.values()).filter(state -> state != CaseState.NEW).toList();

    @Inject
    private ReadingCases reading;

    @Inject
    private Today today;

    private CaseGround ground;
    private CaseState state;
    private String organisation;
    private boolean closed;
    private int page;

    private CaseLists.Filter filter;
    private List<CaseLists.Choice> choices = List.of();
    private List<CaseLists.Count> counts = List.of();
    private List<CaseLists.Age> ages = List.of();
    private Page<CaseLists.Line> found = new Page<>(List.of(), 0);

    public void load() {
        filter = CaseQuery.filter(ground, state, organisation, closed);
        page = Math.max(page, 0);
        found = reading.page(filter, page, SIZE);
        if (!Caller.current().is(Role.BRANCH_OFFICER)) {
            choices = reading.choices();
            counts = reading.counts();
            ages = reading.ages();
        }
    }

    /** Where cases stand now, in the order of the procedure. */
    public List<CaseState> getColumns() {
        return STATES.stream().filter(one -> counts.stream().anyMatch(count -> count.state() == one)).toList();
    }

    public List<CaseGround> getRows() {
        return Arrays.stream(CaseGround.values()).filter(one -> counts.stream().anyMatch(count -> count.ground() == one)).toList();
    }

    public long count(CaseGround of, CaseState at) {
        return counts.stream().filter(count -> count.ground() == of && count.state() == at).mapToLong(CaseLists.Count::cases).sum();
    }

    /** By state, divided by age. */
    public Plot getPlot() {
        List<CaseState> bars = getColumns();
        return bars.isEmpty() ? null : StackedBars.plot(Words.say("disposition", "list.plot"), Words.say("disposition", "list.column.state"),
                bars.stream().map(one -> Words.word("disposition", "CaseState", one)).toList(),
                IntStream.rangeClosed(1, COLOURS.size()).mapToObj(age -> new StackedBars.Part(Words.word("disposition", "list.age", age), COLOURS.get(age - 1),
                        bars.stream().map(bar -> cases(bar, age)).toList())).toList());
    }

    private int cases(CaseState at, int age) {
        return (int) ages.stream().filter(one -> one.state() == at && one.age() == age).mapToLong(CaseLists.Age::cases).sum();
    }

    /** Whether what is due in it first should have been done. */
    public boolean isLate(CaseLists.Line line) {
        return !line.rests() && line.dueOn() != null && line.dueOn().isBefore(today.day());
    }

    public boolean isMayOpen() {
        return Caller.current().isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.COUNTY_OFFICER));
    }

    public String getQuery() {
        return CaseQuery.of(filter);
    }

    public List<CaseGround> getGrounds() {
        return List.of(CaseGround.values());
    }

    public List<CaseState> getStates() {
        return STATES;
    }

    public List<CaseLists.Choice> getChoices() {
        return choices;
    }

    public Page<CaseLists.Line> getFound() {
        return found;
    }

    public int getSize() {
        return SIZE;
    }

    public CaseGround getGround() {
        return ground;
    }

    public void setGround(CaseGround ground) {
        this.ground = ground;
    }

    public CaseState getState() {
        return state;
    }

    public void setState(CaseState state) {
        this.state = state;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
