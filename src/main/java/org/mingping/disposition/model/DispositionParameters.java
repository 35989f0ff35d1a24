package org.mingping.disposition.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingping.shared.Refusal;

/**
 * What a rule set may say about dispositions where the source has no number (domain §5 [D], [L]); what the source or a regulation fixes (two who talk, two educators, three
 * attempts by two ways) is not in here. A key is stored with a rule set and never changes its meaning.
 *
 * @param educationWeeks         sessions with the member, one a week
 * @param meetingNoticeDays      working days between telling the member what is proposed and the general meeting
 * @param publicationDays        working days a notice by publication stands before it counts
 * @param decisionNoticeDays     working days in which the decision is served
 * @param answerDays             working days in which a statement or an appeal is answered
 * @param appealDays             working days in which a member may appeal; empty: at any time
 * @param rectificationMonths    of a rectification for which nobody names a period
 * @param rectificationMostMonths of any rectification
 * @param superiors              who reviews, approves or takes on file
 * @param readmissionYears       before a former member may be admitted again, 0 where there is no wait
 */
public record DispositionParameters(int educationWeeks, int meetingNoticeDays, int publicationDays, int decisionNoticeDays, int answerDays, Optional<Integer> appealDays,
        int rectificationMonths, int rectificationMostMonths, Map<Disposition, SuperiorPart> superiors, Map<Disposition, Integer> readmissionYears) {

    private static final String NO_LIMIT = "none";
    private static final int MOST = 366;
    private static final int MOST_MONTHS = 12;
    private static final Set<Disposition> WAITING = Set.of(Disposition.PERSUADED_WITHDRAWAL, Disposition.REMOVAL, Disposition.DIRECT_REMOVAL,
            Disposition.SELF_WITHDRAWAL_REMOVAL);

    public DispositionParameters {
        superiors = Map.copyOf(superiors);
        readmissionYears = Map.copyOf(readmissionYears);
    }

    /** The values of {@code county-trial-1}. */
    public static DispositionParameters countyTrial1() {
        return fromMap(Map.of());
    }

    /**
     * The values of a rule set: those named, the others as in {@code county-trial-1}. Keys: {@code education.weeks}, {@code notice.meetingDays}, {@code notice.publicationDays},
     * {@code notice.decisionDays}, {@code answer.days}, {@code appeal.days} (a number or {@code none}), {@code rectification.months}, {@code rectification.mostMonths} (at most 12),
     * {@code superior.<DISPOSITION>} and {@code readmission.years.<DISPOSITION>}.
     *
     * @throws Refusal DISPOSITION_PARAMETER_UNKNOWN (key), DISPOSITION_PARAMETER (key, value): not one it can have
     */
    public static DispositionParameters fromMap(Map<String, String> values) {
        Reading reading = new Reading(new TreeMap<>(values));
        Map<Disposition, SuperiorPart> superiors = new EnumMap<>(Disposition.class);
        Map<Disposition, Integer> years = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            superiors.put(disposition, reading.superior(disposition));
            if (disposition.endsMembership()) {
                years.put(disposition, reading.number("readmission.years." + disposition, 0, 100, WAITING.contains(disposition) ? 5 : 0));
            }
        }
        int most = reading.number("rectification.mostMonths", 1, MOST_MONTHS, MOST_MONTHS);
        DispositionParameters parameters = new DispositionParameters(reading.number("education.weeks", 1, 52, 12), reading.number("notice.meetingDays", 0, MOST, 5),
                reading.number("notice.publicationDays", 1, MOST, 10), reading.number("notice.decisionDays", 1, MOST, 5), reading.number("answer.days", 1, MOST, 10),
                reading.limit("appeal.days"), reading.number("rectification.months", 1, most, Math.min(6, most)), most, superiors, years);
        reading.requireAllRead();
        return parameters;
    }

    /** Who stands above a disposition. */
    public SuperiorPart superior(Disposition disposition) {
        return superiors.get(disposition);
    }

    private record Reading(Map<String, String> left) {

        int number(String key, int least, int most, int otherwise) {
            String value = left.remove(key);
            if (value == null) {
                return otherwise;
            }
            if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                throw wrong(key, value);
            }
            return Integer.parseInt(value);
        }

        Optional<Integer> limit(String key) {
            if (NO_LIMIT.equals(left.getOrDefault(key, NO_LIMIT))) {
                left.remove(key);
                return Optional.empty();
            }
            return Optional.of(number(key, 1, MOST, 1));
        }

        /** A member's own withdrawal is filed whatever a rule set says: nobody approves it (§5); and everything else is approved. */
        SuperiorPart superior(Disposition disposition) {
            String key = "superior." + disposition;
            String value = left.remove(key);
            SuperiorPart stands = StepTable.superior(disposition);
            if (value == null) {
                return stands;
            }
            return Arrays.stream(SuperiorPart.values()).filter(part -> part.name().equals(value) && part.approver().isPresent() == stands.approver().isPresent()).findFirst()
                    .orElseThrow(() -> wrong(key, value));
        }

        void requireAllRead() {
            left.keySet().stream().findFirst().ifPresent(key -> {
                throw Refusal.invalid("DISPOSITION_PARAMETER_UNKNOWN", key);
            });
        }

        private static Refusal wrong(String key, String value) {
            return Refusal.invalid("DISPOSITION_PARAMETER", key, value);
        }
    }
}
