package org.mingping.disposition.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.DispositionTerms;
import org.mingping.appraisal.model.RuleParameter;
import org.mingping.appraisal.model.RuleSetParameters;

/**
 * What a rule set says about dispositions where the source has no number (domain §5 [D], [L]); what the source or a regulation fixes (two who talk, two educators, three
 * attempts by two ways) is not in here. Their range is the rule set's ({@link RuleParameter}).
 *
 * @param educationWeeks         sessions with the member, one a week
 * @param meetingNoticeDays      working days between telling the member what is proposed and the general meeting
 * @param publicationDays        working days a notice by publication stands before it counts
 * @param decisionNoticeDays     working days in which the decision is served
 * @param answerDays             working days in which a statement or an appeal is answered
 * @param stepDays               working days in which an office takes the next step of a case that has no term of its own
 * @param appealDays             working days in which a member may appeal; empty: at any time
 * @param rectificationMonths    of a rectification for which nobody names a period
 * @param rectificationMostMonths of any rectification
 * @param pauses                 how long deadlines may rest
 * @param superiors              who reviews, approves or takes on file
 * @param readmissionYears       before a former member may be admitted again, 0 where there is no wait
 * @param formerKeptYears        for which a former member's data is kept
 * @param alsoNeeded             steps that a disposition needs beside those of the table of §5
 */
public record DispositionParameters(int educationWeeks, int meetingNoticeDays, int publicationDays, int decisionNoticeDays, int answerDays, int stepDays, Optional<Integer> appealDays,
        int rectificationMonths, int rectificationMostMonths, PauseLimits pauses, Map<Disposition, SuperiorPart> superiors, Map<Disposition, Integer> readmissionYears,
        int formerKeptYears, Map<Disposition, Set<CaseStep>> alsoNeeded) {

    public DispositionParameters {
        superiors = Map.copyOf(superiors);
        readmissionYears = Map.copyOf(readmissionYears);
        alsoNeeded = Map.copyOf(alsoNeeded);
    }

    /** The values of {@code county-trial-1}. */
    public static DispositionParameters countyTrial1() {
        return of(RuleSetParameters.countyTrial1());
    }

    /** The values of a rule set. */
    public static DispositionParameters of(RuleSetParameters rules) {
        DispositionTerms terms = rules.dispositions();
        Map<Disposition, SuperiorPart> superiors = new EnumMap<>(Disposition.class);
        Map<Disposition, Integer> years = new EnumMap<>(Disposition.class);
        Map<Disposition, Set<CaseStep>> also = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            // A member's own withdrawal is filed whatever a rule set says: nobody approves it (§5).
            superiors.put(disposition, terms.superior(disposition.name()).map(rule -> SuperiorPart.valueOf(rule.name())).orElse(SuperiorPart.FILED_WITH_TOWNSHIP));
            terms.readmissionYears(disposition.name()).ifPresent(wait -> years.put(disposition, wait));
            also.put(disposition, Arrays.stream(CaseStep.values()).filter(step -> terms.needs(step.name(), disposition.name())).collect(Collectors.toUnmodifiableSet()));
        }
        return new DispositionParameters(terms.count(RuleParameter.EDUCATION_WEEKS), terms.count(RuleParameter.NOTICE_MEETING_DAYS), terms.count(RuleParameter.NOTICE_PUBLICATION_DAYS),
                terms.count(RuleParameter.NOTICE_DECISION_DAYS), terms.count(RuleParameter.ANSWER_DAYS), terms.count(RuleParameter.CASE_STEP_DAYS),
                Optional.of(terms.count(RuleParameter.APPEAL_DAYS)).filter(days -> days > 0), terms.count(RuleParameter.RECTIFICATION_MONTHS),
                terms.count(RuleParameter.RECTIFICATION_MOST_MONTHS),
                new PauseLimits(terms.count(RuleParameter.PAUSE_MOST_MONTHS), terms.count(RuleParameter.PAUSE_SUM_MONTHS)), superiors, years,
                terms.count(RuleParameter.FORMER_KEPT_YEARS), also);
    }

    /** Who stands above a disposition. */
    public SuperiorPart superior(Disposition disposition) {
        return superiors.get(disposition);
    }

    /** What a disposition makes of a step: what the table of §5 asks, or more. */
    public StepNeed need(Disposition disposition, CaseStep step) {
        return alsoNeeded.get(disposition).contains(step) ? StepNeed.NEEDED : StepTable.need(disposition, step);
    }
}
