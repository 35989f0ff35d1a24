package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Awaited.Open;
import org.mingping.appraisal.model.Awaited.What;

@DisplayName("A branch's appraisal waits")
class AwaitedTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 15);

    @Test
    @DisplayName("for the second person once one has typed the totals, in the ballot and where it votes again (§1.5, §1.6)")
    void tallies() {
        assertThat(what(Phase.BALLOT, open(0, 0))).containsExactly(What.FIRST_TALLY);
        assertThat(what(Phase.BALLOT, open(1, 0))).containsExactly(What.SECOND_TALLY);
        assertThat(what(Phase.COMMITTEE_REVIEW, open(0, 1))).containsExactly(What.FIRST_TALLY);
        assertThat(what(Phase.COMMITTEE_REVIEW, open(1, 1))).containsExactly(What.SECOND_TALLY);
        assertThat(what(Phase.COMMITTEE_REVIEW, open(0, 0))).containsExactly(What.REVIEW);
    }

    @Test
    @DisplayName("for branch or township to see to a ballot past its deadline, whatever was typed (§1.5)")
    void overdue() {
        Open open = new Open(null, true, false, 1, 0, 0, 0, 0, 0, 9, 9, 0, 0, true);
        assertThat(what(Phase.BALLOT, open)).containsExactly(What.OVERDUE_BALLOT);
        assertThat(What.OVERDUE_BALLOT.roles()).isEqualTo(Set.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER));
    }

    @Test
    @DisplayName("for paper to be typed, though its ballot is past its deadline, where nothing else is missing (§1.5)")
    void paperPastTheDeadline() {
        assertThat(what(Phase.BALLOT, new Open(null, true, true, 0, 0, 0, 0, 0, 0, 9, 9, 0, 0, true))).containsExactly(What.FIRST_TALLY, What.OVERDUE_BALLOT);
        assertThat(what(Phase.BALLOT, new Open(null, true, true, 1, 0, 0, 0, 0, 0, 9, 9, 0, 0, true))).containsExactly(What.SECOND_TALLY, What.OVERDUE_BALLOT);
    }

    @Test
    @DisplayName("for whoever decides what is open before the list is posted, not for the examination's office as such (§1.6 to §1.11)")
    void examination() {
        assertThat(examining(2, 0, 0, 0, 5, 2, true)).containsExactly(What.EXAMINATION);
        assertThat(examining(0, 1, 0, 0, 5, 1, true)).as("an unqualified is the county's").containsExactly(What.COUNTY);
        assertThat(examining(0, 0, 0, 0, 5, 1, false)).as("the neighbours' tallies").containsExactly(What.NEIGHBOURS);
        assertThat(examining(0, 0, 2, 0, 5, 2, true)).as("a tie is the township approver's").containsExactly(What.CHOICE);
        assertThat(examining(0, 0, 0, 1, 5, 1, true)).containsExactly(What.COMMENTS);
        assertThat(examining(0, 0, 0, 0, 5, 0, true)).containsExactly(What.TELLING);
        assertThat(examining(0, 0, 0, 0, 5, 0, false)).as("who can be told need not wait for the neighbours").containsExactly(What.NEIGHBOURS, What.TELLING);
        assertThat(examining(0, 0, 0, 0, 0, 0, true)).containsExactly(What.POSTING);
        assertThat(examining(0, 0, 0, 0, 0, 0, false)).containsExactly(What.NEIGHBOURS);
    }

    @Test
    @DisplayName("for the days of publicity and the answers, and only then for the approver (§1.11, §1.12)")
    void publicity() {
        assertThat(posted(0, 0, LAST_DAY)).containsExactly(What.PUBLICITY);
        assertThat(posted(1, 0, LAST_DAY)).containsExactly(What.ANSWERS, What.PUBLICITY);
        assertThat(posted(1, 0, LAST_DAY.plusDays(1))).as("over, and still unanswered").containsExactly(What.ANSWERS);
        assertThat(posted(0, 1, LAST_DAY.plusDays(1))).containsExactly(What.HEARING);
        assertThat(posted(0, 0, LAST_DAY.plusDays(1))).containsExactly(What.CONFIRMATION);
        assertThat(Awaited.in(Phase.PUBLICITY, publicity(0, 0), LAST_DAY).get(0).until()).isEqualTo(LAST_DAY);
        assertThat(Awaited.whilePosted(LAST_DAY, LAST_DAY.plusDays(1))).extracting(Awaited::what).containsExactly(What.CONFIRMATION);
    }

    @Test
    @DisplayName("for nobody once the grades are final")
    void confirmed() {
        assertThat(what(Phase.CONFIRMED, open(0, 0))).isEmpty();
    }

    @Test
    @DisplayName("for nobody's office where only time or a neighbour can end it")
    void offices() {
        assertThat(What.PUBLICITY.roles()).isEmpty();
        assertThat(What.NEIGHBOURS.roles()).isEmpty();
        assertThat(What.COUNTY.roles()).isEqualTo(Set.of(Role.COUNTY_APPROVER));
        assertThat(What.CHOICE.roles()).isEqualTo(Set.of(Role.TOWNSHIP_APPROVER));
    }

    private static Open open(int typed, int undecided) {
        return new Open(null, false, false, typed, undecided, 0, 0, 0, 0, 9, 9, 0, 0, true);
    }

    private static Open publicity(int objections, int unheard) {
        return new Open(LAST_DAY, false, false, 0, 0, 0, 0, 0, 0, 0, 0, unheard, objections, true);
    }

    private static List<What> what(Phase phase, Open open) {
        return Awaited.in(phase, open, LAST_DAY).stream().map(Awaited::what).toList();
    }

    private static List<What> examining(int toExamine, int unconfirmed, int tied, int uncommented, int untold, int unready, boolean quotaApplied) {
        return what(Phase.EXAMINATION, new Open(null, false, false, 0, 0, toExamine, unconfirmed, tied, uncommented, untold, unready, 0, 0, quotaApplied));
    }

    private static List<What> posted(int objections, int unheard, LocalDate today) {
        return Awaited.in(Phase.PUBLICITY, publicity(objections, unheard), today).stream().map(Awaited::what).toList();
    }
}
