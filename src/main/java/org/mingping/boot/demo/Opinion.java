package org.mingping.boot.demo;

import org.mingping.appraisal.model.Votes;

/** How a branch thinks of one of its members: what the marks come to. */
enum Opinion {
    /** Far above the others: first in the quota. */
    OUTSTANDING,
    /** Level with others across the last slot of the quota: 17 of 20. */
    LEVEL,
    /** Enough votes for 优秀; the quota decides. */
    VERY_GOOD,
    GOOD,
    /** 基本合格 by votes. */
    DOUBTFUL,
    /** A third and more 不合格: the superior must examine. */
    POOR;

    private static final int LEVEL_MARKS = 20;
    private static final int LEVEL_EXCELLENT = 17;

    /**
     * @param marks how many sheets marked the member
     * @param draw  0 to 99, for variety
     */
    Votes votes(int marks, int draw) {
        return switch (this) {
            case OUTSTANDING -> Votes.of(marks - 1, 1, 0, 0);
            case LEVEL -> new Votes(LEVEL_EXCELLENT, LEVEL_MARKS - LEVEL_EXCELLENT, 0, 0, marks - LEVEL_MARKS);
            case VERY_GOOD -> {
                int excellent = rounded(marks, 61 + draw / 7);
                yield Votes.of(excellent, marks - excellent, 0, 0);
            }
            case GOOD -> {
                int excellent = rounded(marks, 12 + draw / 3);
                int basic = draw % 5 == 0 ? 2 : draw % 3 == 0 ? 1 : 0;
                int unqualified = draw % 11 == 0 ? 1 : 0;
                int abstained = draw % 7 == 0 ? 1 : 0;
                yield new Votes(excellent, marks - excellent - basic - unqualified - abstained, basic, unqualified, abstained);
            }
            case DOUBTFUL -> {
                int low = rounded(marks, 43);
                int unqualified = Math.max(1, marks / 12);
                int excellent = marks / 10;
                yield Votes.of(excellent, marks - excellent - low, low - unqualified, unqualified);
            }
            case POOR -> {
                int unqualified = rounded(marks, 38);
                int basic = marks / 5;
                yield Votes.of(1, marks - unqualified - basic - 1, basic, unqualified);
            }
        };
    }

    /** Percent, rounded up. */
    private static int rounded(int marks, int percent) {
        return (marks * percent + 99) / 100;
    }
}
