package org.mingping.appraisal.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;

/**
 * What a rule set tried on a cycle came to.
 *
 * @param compared    members whose votes were counted
 * @param differences grades that would differ, by township, branch and member
 */
public record Replay(int compared, List<Difference> differences) {

    /** A grade that would differ: what it is, and what it would be. */
    public record Difference(String townshipCode, String townshipName, String branchCode, String branchName, long memberAppraisalId, String name,
                             Outcome outcome, Grade grade, Outcome otherOutcome, Grade otherGrade) {

        static final Comparator<Difference> BY_PLACE = Comparator.comparing(Difference::townshipCode)
                .thenComparing(Difference::branchCode).thenComparing(Difference::memberAppraisalId);

        private boolean isHigher() {
            return grade != null && otherGrade != null && otherGrade.isHigherThan(grade);
        }

        private boolean isLower() {
            return grade != null && otherGrade != null && otherGrade.isLowerThan(grade);
        }
    }

    /** How many grades of one township-tier organisation would differ; the rest of them would be given, or given no more. */
    public record Township(String code, String name, long differences, long higher, long lower) {

        public long otherwise() {
            return differences - higher - lower;
        }
    }

    /** Those in which anything would differ, by code. */
    public List<Township> townships() {
        Map<String, List<Difference>> byTownship = differences.stream()
                .collect(Collectors.groupingBy(Difference::townshipCode, LinkedHashMap::new, Collectors.toList()));
        return byTownship.values().stream().map(those -> new Township(those.get(0).townshipCode(), those.get(0).townshipName(), those.size(),
                those.stream().filter(Difference::isHigher).count(), those.stream().filter(Difference::isLower).count())).toList();
    }

    /** The differences of one township-tier organisation; of all for none. */
    public List<Difference> of(String townshipCode) {
        return townshipCode == null || townshipCode.isEmpty() ? differences
                : differences.stream().filter(one -> one.townshipCode().equals(townshipCode)).toList();
    }
}
