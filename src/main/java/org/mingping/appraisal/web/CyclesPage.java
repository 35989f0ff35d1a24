package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ForeseeingCycle;
import org.mingping.appraisal.application.ForeseenCycle;
import org.mingping.appraisal.application.OpeningCycle;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.ReadingOwnAppraisals;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.application.UpcomingCycle;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.OwnAppraisals;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code cycles.xhtml}: the half-years' appraisals; a member's own ones; and opening one by hand. */
@Named
@ViewScoped
public class CyclesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCycle reading;
    @Inject
    private ReadingOwnAppraisals readingOwn;
    @Inject
    private UpcomingCycle upcoming;
    @Inject
    private OpeningCycle opening;
    @Inject
    private ForeseeingCycle foreseeing;
    @Inject
    private ReadingRuleSets readingRules;
    @Inject
    private Tell tell;

    private List<Cycles.Line> cycles = List.of();
    private List<OwnAppraisals.Line> own = List.of();
    private List<String> ruleSets = List.of();
    private final Map<String, String> names = new HashMap<>();
    private UpcomingCycle.Opening next;
    private Integer year;
    private Half half;
    private String ruleSet;
    private ForeseenCycle foreseen;

    public void load() {
        cycles = reading.cycles();
        next = upcoming.next();
        if (Caller.current().isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER))) {
            own = readingOwn.mine();
        }
        if (isOpener()) {
            ruleSets = opening.ruleSets();
            ruleSet = ruleSets.get(0);
            readingRules.list().lines().forEach(line -> names.put(line.code(), line.name()));
            year = next.period().year();
            half = next.period().half();
        }
    }

    /** Asks before anything is done: opening a cycle is for the whole county, and cannot be undone. */
    public void ask() {
        foreseen = foreseeing.of(new HalfYear(year, half));
    }

    public void leave() {
        foreseen = null;
    }

    public String open() {
        OpeningCycle.Opened opened = opening.open(new HalfYear(year, half), ruleSet);
        tell.done("appraisal", opened.created() ? "cycles.done.opened" : "cycles.done.found", Words.halfYear(opened.cycle().period()), opened.branches());
        return AppraisalPages.CYCLE + "?faces-redirect=true&id=" + opened.cycle().id();
    }

    /** What is asked about; null until a half-year is chosen. */
    public ForeseenCycle getForeseen() {
        return foreseen;
    }

    public boolean isOpener() {
        return Caller.current().is(Role.COUNTY_OFFICER);
    }

    /** Who sees a cycle as a whole, not only what is their own. */
    public boolean isOfficer() {
        return !Caller.current().isConfinedToOwn();
    }

    public Half[] getHalves() {
        return Half.values();
    }

    public List<Cycles.Line> getCycles() {
        return cycles;
    }

    public List<OwnAppraisals.Line> getOwn() {
        return own;
    }

    /** A rule set as people call it. */
    public String ruleSetName(String code) {
        return names.getOrDefault(code, code);
    }

    public List<String> getRuleSets() {
        return ruleSets;
    }

    public UpcomingCycle.Opening getNext() {
        return next;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Half getHalf() {
        return half;
    }

    public void setHalf(Half half) {
        this.half = half;
    }

    public String getRuleSet() {
        return ruleSet;
    }

    public void setRuleSet(String ruleSet) {
        this.ruleSet = ruleSet;
    }
}
