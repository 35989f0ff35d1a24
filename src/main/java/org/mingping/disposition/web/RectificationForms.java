package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingping.disposition.application.RectifyingMember;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.shared.web.Today;

/** A rectification and its milestones: forms of {@code case.xhtml}. */
@Named
@ViewScoped
public class RectificationForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private RectifyingMember rectifying;
    @Inject
    private Today now;

    private static final int MILESTONES = 6;

    private StepForm plan;
    private StepForm milestone;
    private StepForm reevaluation;
    private List<StepForm> milestones;

    @PostConstruct
    void begin() {
        LocalDate today = now.day();
        plan = new StepForm(today);
        milestone = new StepForm(today);
        reevaluation = new StepForm(null);
        milestones = Stream.generate(() -> new StepForm(null)).limit(MILESTONES).toList();
    }

    public String doPlan() {
        List<Milestone> planned = milestones.stream().filter(row -> row.getOn() != null || row.getText() != null && !row.getText().isBlank())
                .map(row -> new Milestone(row.getOn(), row.getText())).toList();
        rectifying.plan(page.getId(), page.seen(), plan.getOn(), plan.getPerson(), plan.getText(), planned);
        return page.done(CaseAction.PLAN_RECTIFICATION);
    }

    public String doMilestone() {
        rectifying.milestone(page.getId(), page.seen(), milestone.getOn(), milestone.counted(), Boolean.TRUE.equals(milestone.getYes()), milestone.getText());
        return page.done(CaseAction.REACH_MILESTONE);
    }

    public String doReevaluation() {
        rectifying.planReevaluation(page.getId(), page.seen(), reevaluation.getOn(), reevaluation.getPlace());
        return page.done(CaseAction.PLAN_REEVALUATION);
    }

    /** The milestones of the plan that runs, numbered from 1. */
    public List<Place> getPlaces() {
        List<Milestone> planned = page.getBook().stream().map(CaseEntry::fact).filter(RectificationPlanned.class::isInstance).map(RectificationPlanned.class::cast)
                .reduce((before, after) -> after).map(RectificationPlanned::milestones).orElse(List.of());
        return IntStream.range(0, planned.size()).mapToObj(place -> new Place(place + 1, planned.get(place).due(), planned.get(place).what(), isReached(place + 1))).toList();
    }

    /** As last looked at, since the plan that runs was made. */
    private boolean isReached(int number) {
        boolean reached = false;
        for (CaseEntry entry : page.getBook()) {
            reached = entry.fact() instanceof MilestoneReached looked && looked.milestone() == number ? looked.reached() : reached && !(entry.fact() instanceof RectificationPlanned);
        }
        return reached;
    }

    /** A milestone and its place in the plan. @param reached whether it is on record as reached: it may be offered all the same, for a mistake is taken back (decision 0004, 207) */
    public record Place(int number, LocalDate due, String what, boolean reached) {
    }

    public StepForm getPlan() {
        return plan;
    }

    public StepForm getMilestone() {
        return milestone;
    }

    public StepForm getReevaluation() {
        return reevaluation;
    }

    public List<StepForm> getMilestones() {
        return milestones;
    }
}
