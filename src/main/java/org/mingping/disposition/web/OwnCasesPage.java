package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.application.EducatingMember;
import org.mingping.disposition.application.OfferingActs;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.ReadingOwnPapers;
import org.mingping.disposition.application.ReadingParts;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.ToldOfCase;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code mine.xhtml}: what a member's own cases have come to and what they can do, and the cases in which they educate or help (domain §5). */
@Named
@ViewScoped
public class OwnCasesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingParts parts;
    @Inject
    private ReadingOwnPapers papers;
    @Inject
    private OfferingActs offering;
    @Inject
    private EducatingMember educating;
    @Inject
    private Today now;
    @Inject
    private Tell tell;

    private Long chosen;
    private int seen;
    private StepForm form;
    private transient List<Own> cases;
    private transient List<ReadingParts.Plan> plans;

    /**
     * A member's own case.
     *
     * @param told  the latest line of each kind that they have to know first
     * @param acts  what they can do now
     * @param papers that were addressed to them
     * @param appealUntil the last day to appeal; null: at any time
     */
    public record Own(CaseLists.Line line, List<TimelineLine> told, List<CaseAction> acts, List<ReadingOwnPapers.Line> papers, LocalDate appealUntil) {
    }

    @PostConstruct
    void begin() {
        form = new StepForm(now.day());
    }

    /** Whoever has one session to record finds its form open. */
    public void load() {
        List<ReadingParts.Plan> open = getPlans().stream().filter(ReadingParts.Plan::open).toList();
        if (chosen == null && open.size() == 1) {
            chosen = open.get(0).caseId();
        }
        look();
    }

    private void look() {
        seen = Optional.ofNullable(getHeld()).map(ReadingParts.Plan::version).orElse(0);
    }

    /** After a refusal the page shows the plan as it is by then, and what was typed can be sent again. */
    public void again() {
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            plans = null;
            cases = null;
            look();
        }
    }

    public String hold() {
        educating.session(chosen, seen, form.getOn(), null, form.getText(), form.getNote());
        tell.done("disposition", "mine.session.done");
        return DispositionPages.MINE + "?faces-redirect=true&case=" + chosen;
    }

    public List<Own> getCases() {
        if (cases == null) {
            cases = reading.mine().stream().map(line -> new Own(line, told(reading.lines(line.id())), offering.offers(line.id()).acts(), papers.of(line.id(), Words.locale()),
                    offering.appealUntil(line.id()).orElse(null))).toList();
        }
        return cases;
    }

    private static List<TimelineLine> told(List<CaseEntry> book) {
        FactWords words = new FactWords(Words.locale());
        return ToldOfCase.of(book).stream().map(words::line).toList();
    }

    public List<ReadingParts.Plan> getPlans() {
        if (plans == null) {
            plans = parts.mine();
        }
        return plans;
    }

    /** What was done by a plan, in words. */
    public List<TimelineLine> lines(ReadingParts.Plan plan) {
        FactWords words = new FactWords(Words.locale());
        return plan.lines().stream().map(words::line).toList();
    }

    public boolean here(ReadingParts.Plan plan) {
        return plan.open() && Long.valueOf(plan.caseId()).equals(chosen);
    }

    /** The plan for which a session can be recorded here; null where none is chosen. */
    public ReadingParts.Plan getHeld() {
        return getPlans().stream().filter(this::here).findFirst().orElse(null);
    }

    public StepForm getForm() {
        return form;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }
}
