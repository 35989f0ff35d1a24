package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.model.CorrectionState;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationCorrections;

@DisplayName("A registration while somebody writes in it (domain §6)")
class RegistrationDraftTest {

    private static final RegistrationForm LEAVES = new RegistrationForm("思想", null, null, null, DeclaredWill.LEAVE, "代录的理由");

    @Test
    @DisplayName("shows members what they kept, and nobody's paper as their own words: no will is chosen for them")
    void own() {
        RegistrationDraft theirs = RegistrationDraft.own(whole(null, false));
        assertThat(theirs.form()).isEqualTo(LEAVES);
        assertThat(theirs.getEducation()).isEqualTo("本科");
        RegistrationDraft typed = RegistrationDraft.own(whole(new SamePerson(21L, null), true));
        assertThat(typed.form()).isEqualTo(RegistrationForm.EMPTY);
        assertThat(typed.getAsked()).isEmpty();
        assertThat(RegistrationDraft.of(whole(new SamePerson(21L, null), true)).form()).as("for whoever writes it down").isEqualTo(LEAVES);
        assertThat(RegistrationDraft.own(whole(new SamePerson(21L, null), false)).form()).as("what they signed and was handed in is theirs to mend").isEqualTo(LEAVES);
    }

    private static ReadingRegistrations.Whole whole(SamePerson typist, boolean typed) {
        RegistrationCorrections.Line correction = new RegistrationCorrections.Line(1, 1, CorrectableField.EDUCATION, null, "本科", CorrectionState.ASKED, null, "branch/a", 21L, null, null, null, null);
        return new ReadingRegistrations.Whole(null, LEAVES, false, false, null, null, Map.of(CorrectableField.EDUCATION, "大专"), List.of(correction), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), typist, typed, null);
    }
}
