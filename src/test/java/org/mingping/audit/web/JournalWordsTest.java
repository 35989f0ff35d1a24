package org.mingping.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal's filter")
class JournalWordsTest {

    @Test
    @DisplayName("offers every use case by its name without reading the journal, those of one room together")
    void useCases() {
        assertThat(JournalWords.useCases()).isSorted().contains("access.sign-in", "audit.export-journal", "organisation.import-roster")
                .allSatisfy(name -> assertThat(JournalWords.useCase(Locale.ENGLISH, name)).isNotEqualTo(name));
    }

    @Test
    @DisplayName("and its values are in words, also where one entry has the same of several branches")
    void values() {
        assertThat(JournalValues.of(Locale.ENGLISH, "{\"phase 9901001\":\"PUBLICITY\"}", "{\"phase 9901001\":\"EXAMINATION\",\"excused\":\"true\"}"))
                .extracting(JournalValues.Line::text).containsExactly("Excused Yes", "Phase 9901001 Publicity → Examination by the superior");
    }
}
