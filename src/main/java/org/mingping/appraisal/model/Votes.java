package org.mingping.appraisal.model;

import org.mingping.shared.Share;

/**
 * One member's marks, counted (§1.4, §1.6). Each count is 0 to {@value #LARGEST}.
 *
 * @param excellent 优秀票
 * @param qualified 合格票
 * @param basicallyQualified 基本合格票
 * @param unqualified 不合格票
 * @param abstained 弃权票
 */
public record Votes(int excellent, int qualified, int basicallyQualified, int unqualified, int abstained) {

    /** More than any ballot has, and few enough that no sum or product overflows. */
    public static final int LARGEST = 100_000_000;

    public static final Votes NONE = new Votes(0, 0, 0, 0, 0);

    /**
     * @throws IllegalArgumentException if a count is out of range
     */
    public Votes {
        requireCount(excellent);
        requireCount(qualified);
        requireCount(basicallyQualified);
        requireCount(unqualified);
        requireCount(abstained);
    }

    /** Votes without abstentions. */
    public static Votes of(int excellent, int qualified, int basicallyQualified, int unqualified) {
        return new Votes(excellent, qualified, basicallyQualified, unqualified, 0);
    }

    /** Both together. */
    public Votes plus(Votes other) {
        return new Votes(excellent + other.excellent, qualified + other.qualified, basicallyQualified + other.basicallyQualified,
                unqualified + other.unqualified, abstained + other.abstained);
    }

    /** Marks that name a grade. */
    public int marked() {
        return excellent + qualified + basicallyQualified + unqualified;
    }

    /** Marks of any kind, abstentions included. */
    public int cast() {
        return marked() + abstained;
    }

    /** The n of §1.6. */
    public int counted(Denominator denominator) {
        return denominator == Denominator.MARKED ? marked() : cast();
    }

    private static void requireCount(int count) {
        if (count < 0 || count > LARGEST) {
            throw new IllegalArgumentException("votes out of range: " + count);
        }
    }

    /** A share of these votes; there must be some. */
    Share share(int votes, Denominator denominator) {
        return new Share(votes, counted(denominator));
    }
}
