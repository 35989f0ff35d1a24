package org.mingping.registration.model;

import java.time.LocalDate;
import java.util.Map;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.shared.Refusal;

/** The two days of membership as they would read with what is asked for: said when it is handed in, not only when somebody approves it. */
public final class CorrectedDaysPolicy {

    private CorrectedDaysPolicy() {
    }

    /**
     * @param standing what is on record, by field
     * @param asked    what is to stand there instead
     * @throws Refusal CORRECTION_ORDER where a day of becoming full would lie before that of joining and one of them is asked for
     */
    public static void require(Map<CorrectableField, String> standing, Map<CorrectableField, String> asked) {
        if (isAboutDays(asked) && !isInOrder(standing, asked)) {
            throw Refusal.invalid("CORRECTION_ORDER").under(RegistrationForm.CLAUSE);
        }
    }

    /**
     * One of what is asked for, approved by itself. Of two days that are both moved, one can always be approved first.
     *
     * @param waiting all that is still asked for, by field, this one among it
     * @throws Refusal CORRECTION_OTHER_FIRST where the two days would follow each other with the other correction only
     */
    public static void requireAlone(Map<CorrectableField, String> standing, CorrectableField field, Map<CorrectableField, String> waiting) {
        Map<CorrectableField, String> alone = Map.of(field, waiting.get(field));
        if (isAboutDays(alone) && !isInOrder(standing, alone) && isInOrder(standing, waiting)) {
            throw Refusal.conflict("CORRECTION_OTHER_FIRST").under(RegistrationForm.CLAUSE);
        }
    }

    private static boolean isAboutDays(Map<CorrectableField, String> asked) {
        return asked.containsKey(CorrectableField.JOINED_ON) || asked.containsKey(CorrectableField.FULL_SINCE);
    }

    private static boolean isInOrder(Map<CorrectableField, String> standing, Map<CorrectableField, String> asked) {
        String joined = asked.getOrDefault(CorrectableField.JOINED_ON, standing.get(CorrectableField.JOINED_ON));
        String full = asked.getOrDefault(CorrectableField.FULL_SINCE, standing.get(CorrectableField.FULL_SINCE));
        return joined == null || full == null || !LocalDate.parse(full).isBefore(LocalDate.parse(joined));
    }
}
