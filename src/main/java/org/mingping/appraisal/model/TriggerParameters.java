package org.mingping.appraisal.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.mingping.shared.Half;
import org.mingping.shared.Share;

/**
 * When the superior must examine before there is a grade (§1.6).
 *
 * @param unqualifiedAtLeast 不合格票 at least this share
 * @param lowVotesAbove 不合格票 and 基本合格票 together more than this share
 * @param consecutiveHalves the halves in which 基本合格 by votes after last year's 基本合格 counts; empty if it never does
 * @param clearedWithoutGrade the grade of a member whom the examination cleared and whose votes give none
 */
public record TriggerParameters(Share unqualifiedAtLeast, Share lowVotesAbove, Set<Half> consecutiveHalves,
        Grade clearedWithoutGrade) {

    public TriggerParameters {
        Objects.requireNonNull(unqualifiedAtLeast, "unqualifiedAtLeast");
        Objects.requireNonNull(lowVotesAbove, "lowVotesAbove");
        Objects.requireNonNull(clearedWithoutGrade, "clearedWithoutGrade");
        EnumSet<Half> halves = EnumSet.noneOf(Half.class);
        halves.addAll(consecutiveHalves);
        consecutiveHalves = Collections.unmodifiableSet(halves);
    }
}
