package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

/**
 * Every vote vector of up to 60 votes, without exception (635,376 of them): each has exactly one outcome, and a vote moved to a
 * better grade never makes the grade worse (issue 2, section 4).
 */
class EveryVoteVectorTest {

    private static final int LARGEST = 60;
    /** With abstentions there is one more dimension; a smaller whole already meets every boundary. */
    private static final int LARGEST_WITH_ABSTENTIONS = 24;
    /** Worse than every grade: the member may still become UNQUALIFIED. */
    private static final byte EXAMINATION_REQUIRED = 4;

    @ParameterizedTest(name = "examination {0}, last year {1}, half {2}")
    @CsvSource(nullValues = "-", value = {
            "-,-,H2", "-,BASICALLY_QUALIFIED,H2", "CONFIRMED,-,H2", "CONFIRMED,BASICALLY_QUALIFIED,H2", "CLEARED,-,H2",
            "CLEARED,BASICALLY_QUALIFIED,H2", "-,BASICALLY_QUALIFIED,H1"})
    void marksAloneAlwaysHaveOneOutcomeAndABetterVoteNeverHarms(ExaminationResult examination, Grade previousYear, Half half) {
        GradeQuestion.Builder question = GradeQuestion.about(new HalfYear(2026, half), Asked.DETERMINED)
                .examination(examination).previousYearGrade(previousYear);
        for (int n = 1; n <= LARGEST; n++) {
            byte[] ranks = ranks(n, question);
            for (int q = 0; q <= n; q++) {
                for (int b = 0; b <= n - q; b++) {
                    for (int u = 0; u <= n - q - b; u++) {
                        byte rank = ranks[index(q, b, u)];
                        if (q > 0) {
                            neverWorse(rank, ranks[index(q - 1, b, u)], n, q, b, u);
                        }
                        if (b > 0) {
                            neverWorse(rank, ranks[index(q + 1, b - 1, u)], n, q, b, u);
                        }
                        if (u > 0) {
                            neverWorse(rank, ranks[index(q, b + 1, u - 1)], n, q, b, u);
                        }
                    }
                }
            }
        }
    }

    @Test
    void withAbstentionsCountedEveryVectorStillHasOneOutcome() {
        GradeQuestion.Builder question = Asked.about(Votes.NONE).denominator(Denominator.MARKED_AND_ABSTAINED);
        int indeterminate = 0;
        for (int a = 0; a <= LARGEST_WITH_ABSTENTIONS; a++) {
            for (int e = 0; e <= LARGEST_WITH_ABSTENTIONS - a; e++) {
                for (int q = 0; q <= LARGEST_WITH_ABSTENTIONS - a - e; q++) {
                    for (int b = 0; b <= LARGEST_WITH_ABSTENTIONS - a - e - q; b++) {
                        for (int u = 0; u <= LARGEST_WITH_ABSTENTIONS - a - e - q - b; u++) {
                            Votes votes = new Votes(e, q, b, u, a);
                            Verdict verdict = Asked.verdict(question.votes(votes));
                            assertExpected(votes, verdict);
                            indeterminate += verdict.outcome() == Outcome.INDETERMINATE ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(indeterminate).isPositive();
    }

    @Test
    void withoutAnyVoteTheBranchVotesAgain() {
        assertThat(Asked.verdict(Asked.about(Votes.NONE)).outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(Asked.verdict(Asked.about(new Votes(0, 0, 0, 0, 9))).outcome()).isEqualTo(Outcome.INDETERMINATE);
    }

    /** The source's sentences once more, in whole-number percentages instead of fractions. */
    private static void assertExpected(Votes votes, Verdict verdict) {
        int n = votes.cast();
        int e = votes.excellent();
        int eq = e + votes.qualified();
        int eqb = eq + votes.basicallyQualified();
        int u = votes.unqualified();
        Outcome outcome = Outcome.GRADED;
        Grade grade = null;
        if (n == 0) {
            outcome = Outcome.INDETERMINATE;
        } else if (3 * u >= n || 2 * (u + votes.basicallyQualified()) > n) {
            outcome = Outcome.EXAMINATION_REQUIRED;
        } else if (100 * e >= 60 * n && 100 * u <= 10 * n) {
            grade = Grade.EXCELLENT;
        } else if (100 * eq >= 60 * n && 100 * u <= 15 * n) {
            grade = Grade.QUALIFIED;
        } else if (100 * eqb >= 60 * n) {
            grade = Grade.BASICALLY_QUALIFIED;
        } else {
            outcome = Outcome.INDETERMINATE;
        }
        if (verdict.outcome() != outcome || verdict.grade() != grade) {
            throw new AssertionError(votes + " is " + verdict + " instead of " + outcome + " " + grade);
        }
    }

    private static byte[] ranks(int n, GradeQuestion.Builder question) {
        byte[] ranks = new byte[index(LARGEST + 1, LARGEST + 1, LARGEST + 1)];
        Arrays.fill(ranks, (byte) -1);
        for (int q = 0; q <= n; q++) {
            for (int b = 0; b <= n - q; b++) {
                for (int u = 0; u <= n - q - b; u++) {
                    Verdict verdict = Asked.COUNTY_TRIAL_1.verdict(question.votes(Votes.of(n - q - b - u, q, b, u)).build());
                    ranks[index(q, b, u)] = rank(verdict);
                }
            }
        }
        return ranks;
    }

    private static byte rank(Verdict verdict) {
        return switch (verdict.outcome()) {
            case GRADED -> (byte) verdict.grade().ordinal();
            case EXAMINATION_REQUIRED -> EXAMINATION_REQUIRED;
            default -> throw new AssertionError("marks without abstentions were " + verdict);
        };
    }

    private static int index(int q, int b, int u) {
        return (q * (LARGEST + 2) + b) * (LARGEST + 2) + u;
    }

    private static void neverWorse(byte before, byte after, int n, int q, int b, int u) {
        if (after < 0 || after > before) {
            throw new AssertionError("of " + n + " votes " + q + " Q, " + b + " B, " + u + " U: rank " + before + " became "
                    + after);
        }
    }
}
