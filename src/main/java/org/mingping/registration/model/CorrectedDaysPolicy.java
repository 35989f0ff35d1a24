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
        if (!asked.containsKey(CorrectableField.JOINED_ON) && !asked.containsKey(CorrectableField.FULL_SINCE)) {
            return;
        }
        String joined = asked.getOrDefault(CorrectableField.JOINED_ON, standing.get(CorrectableField.JOINED_ON));
        String full = asked.getOrDefault(CorrectableField.FULL_SINCE, standing.get(CorrectableField.FULL_SINCE));
        if (joined != null && full != null && LocalDate.parse(full).isBefore(LocalDate.parse(joined))) {
            throw Refusal.invalid("CORRECTION_ORDER").under(RegistrationForm.CLAUSE);
        }
    }
}
