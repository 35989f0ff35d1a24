package org.mingping.registration.model.preparation;

import java.time.LocalDate;
import org.mingping.shared.Refusal;

/** What a plan must say before it counts (domain §6): aims, content, method and steps, and milestones with their days. */
public final class PlanPolicy {

    private PlanPolicy() {
    }

    /**
     * A plan that is handed in says in its three parts what is meant, and has days that can be kept: none after the campaign's last. Nobody can do more with one that could only be sent back.
     *
     * @param closing the campaign's last day
     * @throws Refusal PLAN_INCOMPLETE, PLAN_WITHOUT_MILESTONES, PLAN_MILESTONE_LATE (the day, the campaign's last)
     */
    public static void requireSubmittable(PlanText text, LocalDate closing) {
        if (text.isIncomplete()) {
            throw Refusal.invalid("PLAN_INCOMPLETE").under(Preparing.CLAUSE);
        }
        if (text.milestones().isEmpty()) {
            throw Refusal.conflict("PLAN_WITHOUT_MILESTONES").under(Preparing.CLAUSE);
        }
        text.milestones().stream().map(Milestone::day).filter(day -> day.isAfter(closing)).findFirst().ifPresent(day -> {
            throw Refusal.conflict("PLAN_MILESTONE_LATE", day, closing).under(Preparing.CLAUSE);
        });
    }

    /**
     * What the county accepts has days that can be kept.
     *
     * @param closing the campaign's last day
     * @throws Refusal PLAN_INCOMPLETE, PLAN_WITHOUT_MILESTONES, PLAN_MILESTONE_LATE (the day, the campaign's last)
     */
    public static void requireAcceptable(PlanText text, LocalDate closing) {
        requireSubmittable(text, closing);
    }
}
