package org.mingping.registration.model.preparation;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * What a plan says (工作目标、内容、方法步骤和时间节点). A draft may be incomplete.
 *
 * @param method     the way and the steps
 * @param milestones by day
 */
public record PlanText(String aims, String content, String method, List<Milestone> milestones) implements Serializable {

    /** Characters of each part. */
    public static final int PART = 5_000;
    /** How many milestones a plan has at most. */
    public static final int MOST_MILESTONES = 50;

    /** @throws Refusal PLAN_TOO_LONG (most characters), PLAN_MILESTONES_MANY (most), PLAN_MILESTONE (most characters) where one lacks its day or its text */
    public PlanText {
        aims = part(aims);
        content = part(content);
        method = part(method);
        if (milestones.size() > MOST_MILESTONES) {
            throw Refusal.invalid("PLAN_MILESTONES_MANY", MOST_MILESTONES).under(Preparing.CLAUSE);
        }
        milestones = milestones.stream().map(PlanText::whole).sorted(Comparator.comparing(Milestone::day)).toList();
    }

    /** Whether one of the three parts is still empty. */
    public boolean isIncomplete() {
        return Stream.of(aims, content, method).anyMatch(String::isEmpty);
    }

    private static String part(String written) {
        String text = written == null ? "" : written.strip();
        if (text.length() > PART) {
            throw Refusal.invalid("PLAN_TOO_LONG", PART).under(Preparing.CLAUSE);
        }
        return text;
    }

    private static Milestone whole(Milestone one) {
        if (one.day() == null) {
            throw Refusal.invalid("PLAN_MILESTONE", Written.LINE).under(Preparing.CLAUSE);
        }
        return new Milestone(one.day(), Written.required(one.text(), Written.LINE, "PLAN_MILESTONE", Preparing.CLAUSE));
    }
}
