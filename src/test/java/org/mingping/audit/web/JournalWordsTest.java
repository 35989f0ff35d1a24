package org.mingping.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.audit.application.JournalRow;

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
        assertThat(JournalValues.of(Locale.ENGLISH, null, "{\"heldOn\":\"2026-02-28\"}")).extracting(JournalValues.Line::after)
                .containsExactly("28 February 2026");
    }

    /** One entry that could not be shown would take the whole page and every export down with it. */
    @Test
    @DisplayName("and what only looks like a day or a half-year shows as it was written")
    void lookalikes() {
        assertThat(JournalValues.of(Locale.ENGLISH, null, "{\"token\":\"2026-02-30\",\"file\":\"0206-H2\"}")).extracting(JournalValues.Line::after)
                .containsExactlyInAnyOrder("2026-02-30", "0206-H2");
        JournalRow run = new JournalRow(1, null, "test", "", "", null, "API", "schedule.run", "job", "appraisal-cycle/0206-H2", null, "REFUSED",
                "PERIOD_INVALID", null, null);
        assertThat(JournalWords.subject(Locale.ENGLISH, run)).endsWith(" 0206-H2");
    }
}
