package org.mingping.registration.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.model.RegistrationPart;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** All that stands in the way of 党员登记申请表 at once, each at its field: on a phone nobody looks for it from the top. What is refused is decided where it is kept and handed in. */
final class RegistrationFaults {

    private RegistrationFaults() {
    }

    /** Corrections that cannot be asked for. @param form the id of the form on the page @return sentences by field */
    static Map<String, String> ofCorrections(String form, RegistrationDraft draft, LocalDate today, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        draft.getAsked().forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                fault(field, value, today, locale).ifPresent(sentence -> faults.put(form + ":" + field.name(), sentence));
            }
        });
        return faults;
    }

    private static Optional<String> fault(CorrectableField field, String value, LocalDate today, Locale locale) {
        try {
            field.accept(value, today);
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.sentence(locale));
        }
    }

    /** What still has to be written before it can be handed in. @param form as above @return sentences by field */
    static Map<String, String> ofParts(String form, RegistrationDraft draft, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (RegistrationPart part : draft.form().lacking()) {
            faults.put(form + ":" + part.name().toLowerCase(Locale.ROOT), Messages.text(locale, "registration", "form.lacks." + part.name()));
        }
        return faults;
    }
}
