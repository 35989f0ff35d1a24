package org.mingping.registration.model.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.registration.model.preparation.CensusDifference.Kind;
import org.mingping.shared.Refusal;

@DisplayName("A branch's list of the census (domain §6)")
class CensusPolicyTest {

    private static final CensusFact SANCTION = new CensusFact(1, CensusGround.SANCTION, "WARNING", LocalDate.of(2026, 3, 1));
    private static final CensusFact FAILURE = new CensusFact(2, CensusGround.FINDING, "DUES", LocalDate.of(2026, 1, 1));

    @Test
    @DisplayName("that says what the records say has no difference")
    void same() {
        assertThat(CensusPolicy.differences(List.of(SANCTION, FAILURE), List.of(entry(SANCTION, false, null), entry(FAILURE, false, null)))).isEmpty();
        CensusPolicy.requireExplained(List.of(), List.of());
    }

    @Test
    @DisplayName("differs where it lacks a record, has more than the records, or strikes one; each is explained before it is signed off")
    void differences() {
        assertThat(kinds(List.of(SANCTION), List.of())).containsExactly(Kind.MISSING);
        assertThat(kinds(List.of(), List.of(entry(SANCTION, false, null)))).containsExactly(Kind.UNRECORDED);
        assertThat(kinds(List.of(SANCTION), List.of(entry(SANCTION, true, "误记")))).containsExactly(Kind.STRUCK);
        assertThat(kinds(List.of(), List.of(entry(SANCTION, true, "已撤销")))).as("struck, and not on record either").isEmpty();
        refused("CENSUS_RECORDS_MISSING", List.of(SANCTION), List.of());
        refused("CENSUS_UNEXPLAINED", List.of(), List.of(entry(SANCTION, false, null)));
        CensusPolicy.requireExplained(List.of(SANCTION), List.of(entry(SANCTION, true, "误记"), entry(FAILURE, false, "支部掌握")));
    }

    @Test
    @DisplayName("is not accepted over what came on record after it was signed: it goes back to the branch")
    void since() {
        CensusPolicy.requireStillExplained(List.of(SANCTION), List.of(entry(SANCTION, false, null)));
        assertThat(code(() -> CensusPolicy.requireStillExplained(List.of(SANCTION), List.of()))).isEqualTo("CENSUS_RECORDS_SINCE");
        assertThat(code(() -> CensusPolicy.requireStillExplained(List.of(), List.of(entry(SANCTION, false, null))))).as("or was taken from it").isEqualTo("CENSUS_RECORDS_SINCE");
    }

    @Test
    @DisplayName("takes another day for another thing: the same sanction decided anew is missing")
    void anotherDay() {
        CensusFact anew = new CensusFact(1, CensusGround.SANCTION, "WARNING", LocalDate.of(2026, 4, 1));
        assertThat(kinds(List.of(SANCTION, anew), List.of(entry(SANCTION, false, null)))).containsExactly(Kind.MISSING);
    }

    @Test
    @DisplayName("has a failure added only where its months that are over are as many as a finding takes: six running")
    void sixMonths() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        CensusPolicy.requireAddable(failure("DUES", LocalDate.of(2026, 5, 1)), List.of(), today);
        assertThat(code(() -> CensusPolicy.requireAddable(failure("DUES", LocalDate.of(2026, 6, 1)), List.of(), today))).as("from June to October are five").isEqualTo("CENSUS_MONTHS");
        CensusPolicy.requireAddable(new CensusFact(2, CensusGround.SANCTION, "WARNING", LocalDate.of(2026, 11, 1)), List.of(), today);
    }

    @Test
    @DisplayName("has a member under one kind of failure once, whatever the month; another kind, a struck line and another member's are no second one, nor a sanction of another day")
    void once() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        List<CensusEntry> list = List.of(entry(FAILURE, false, null), entry(SANCTION, false, null));
        assertThat(code(() -> CensusPolicy.requireAddable(failure("DUES", LocalDate.of(2026, 2, 1)), list, today))).isEqualTo("CENSUS_TWICE");
        assertThat(code(() -> CensusPolicy.requireAddable(SANCTION, list, today))).isEqualTo("CENSUS_TWICE");
        CensusPolicy.requireAddable(failure("ASSIGNED_WORK", LocalDate.of(2026, 2, 1)), list, today);
        CensusPolicy.requireAddable(failure("DUES", LocalDate.of(2026, 2, 1)), List.of(entry(FAILURE, true, "已补缴")), today);
        CensusPolicy.requireAddable(new CensusFact(3, CensusGround.FINDING, "DUES", LocalDate.of(2026, 2, 1)), list, today);
        CensusPolicy.requireAddable(new CensusFact(1, CensusGround.SANCTION, "WARNING", LocalDate.of(2026, 4, 1)), list, today);
    }

    @Test
    @DisplayName("takes a struck line up again: of two that were drawn of one kind each, of what the branch added none beside another")
    void again() {
        CensusEntry struck = entry(failure("DUES", LocalDate.of(2025, 6, 1)), true, "误划");
        CensusPolicy.requireAgain(struck, List.of(entry(FAILURE, false, null), struck));
        CensusEntry added = new CensusEntry(9, 2, "某某", CensusGround.FINDING, "DUES", LocalDate.of(2025, 6, 1), true, true, "支部掌握", "branch/x", null);
        assertThat(code(() -> CensusPolicy.requireAgain(added, List.of(entry(FAILURE, false, null), added)))).isEqualTo("CENSUS_TWICE");
        CensusEntry standing = new CensusEntry(8, 2, "某某", CensusGround.FINDING, "DUES", LocalDate.of(2025, 7, 1), true, false, "支部掌握", "branch/x", null);
        assertThat(code(() -> CensusPolicy.requireAgain(struck, List.of(standing, struck)))).as("nor a drawn one beside what was added in its place").isEqualTo("CENSUS_TWICE");
    }

    private static CensusFact failure(String kind, LocalDate since) {
        return new CensusFact(2, CensusGround.FINDING, kind, since);
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }

    private static List<Kind> kinds(List<CensusFact> records, List<CensusEntry> entries) {
        return CensusPolicy.differences(records, entries).stream().map(CensusDifference::kind).toList();
    }

    private static CensusEntry entry(CensusFact fact, boolean struck, String explanation) {
        return new CensusEntry(fact.memberId(), fact.memberId(), "某某", fact.ground(), fact.kind(), fact.since(), false, struck, explanation, "branch/x", null);
    }

    private static void refused(String code, List<CensusFact> records, List<CensusEntry> entries) {
        assertThatThrownBy(() -> CensusPolicy.requireExplained(records, entries)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
