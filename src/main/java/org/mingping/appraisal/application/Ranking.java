package org.mingping.appraisal.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.appraisal.model.GradeQuestion;
import org.mingping.appraisal.model.Grading;
import org.mingping.appraisal.model.QuotaCandidate;
import org.mingping.appraisal.model.QuotaPolicy;
import org.mingping.appraisal.model.QuotaResult;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.SuperiorChoice;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.persistence.GradeBook;

/** One pool's members under one rule set: who is a candidate for EXCELLENT, how candidates stand, what each member's verdict is (§1.8). */
final class Ranking {

    private final Grading grading;
    private final QuotaPolicy policy;

    Ranking(RuleSetParameters parameters) {
        this.grading = new Grading(parameters);
        this.policy = new QuotaPolicy(parameters);
    }

    /** Candidates are those whom everything but the quota makes EXCELLENT. */
    List<GradeBook.Row> candidates(List<GradeBook.Row> pool) {
        return pool.stream().filter(row -> verdict(row, null).isExcellent()).toList();
    }

    /** What everything but the quota makes of each, by id: the last word for all who are no candidates. */
    Map<Long, Verdict> beforeQuota(List<GradeBook.Row> rows) {
        Map<Long, Verdict> verdicts = new HashMap<>(rows.size() * 2);
        rows.forEach(row -> verdicts.put(row.id(), verdict(row, null)));
        return verdicts;
    }

    /** @param members full members of the pool */
    QuotaResult rank(int members, List<GradeBook.Row> candidates) {
        return policy.apply(members, candidates.stream()
                .map(row -> new QuotaCandidate(Long.toString(row.id()), row.question().votes())).toList());
    }

    static Map<Long, QuotaStanding> standings(QuotaResult result) {
        Map<Long, QuotaStanding> standings = new HashMap<>();
        result.admitted().forEach(id -> standings.put(Long.valueOf(id), QuotaStanding.ADMITTED));
        result.tied().forEach(id -> standings.put(Long.valueOf(id), QuotaStanding.TIED));
        result.notAdmitted().forEach(id -> standings.put(Long.valueOf(id), QuotaStanding.NOT_ADMITTED));
        return standings;
    }

    /**
     * Whether what the superior chose among the tied still stands: it was made among just these, for just as many slots. Otherwise more
     * might be EXCELLENT than there are slots, or fewer.
     */
    static boolean choiceStands(QuotaResult result, List<GradeBook.Row> candidates) {
        Set<String> chosenAmong = new HashSet<>();
        int admitted = 0;
        for (GradeBook.Row row : candidates) {
            SuperiorChoice choice = row.question().superiorChoice();
            if (choice != null) {
                chosenAmong.add(Long.toString(row.id()));
                admitted += choice.admitted() ? 1 : 0;
            }
        }
        return chosenAmong.equals(Set.copyOf(result.tied())) && admitted == result.slotsLeft();
    }

    /** @param standing null where the quota is not applied to this member */
    Verdict verdict(GradeBook.Row row, QuotaStanding standing) {
        return verdict(row, standing, true);
    }

    /** As {@link #verdict(GradeBook.Row, QuotaStanding)}. @param choiceStands false where what was chosen among the tied is void */
    Verdict verdict(GradeBook.Row row, QuotaStanding standing, boolean choiceStands) {
        GradeQuestion asked = row.question();
        return grading.verdict(new GradeQuestion(asked.period(), asked.determinedOn(), asked.status(), asked.votes(), asked.denominator(),
                asked.sanctions(), asked.previousYearGrade(), asked.examination(), asked.referred(), asked.objectionUpheld(), asked.committeeProposal(), standing,
                standing == QuotaStanding.TIED && choiceStands ? asked.superiorChoice() : null));
    }
}
