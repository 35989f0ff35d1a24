package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Reconciliation.Opened;

@DisplayName("§4 A box adds up")
class ReconciliationTest {

    private static final SheetForm FORM = new SheetForm(List.of(1L, 2L, 3L));
    private static final Opened BY_ONE = of(VoterGroup.MEMBERS, 1L, Mark.EXCELLENT);
    private static final Opened BY_TWO = of(VoterGroup.MEMBERS, 2L, Mark.QUALIFIED);
    private static final Opened BY_CODE = of(VoterGroup.REPRESENTATIVES, null, Mark.ABSTAINED);
    private static final Reconciliation BOX = new Reconciliation(Set.of(1L, 2L), 1, List.of("A", "B", "C"));

    @Test
    @DisplayName("when ticks, receipts and sheets are equally many of each group, and everybody's marks are those of all who could mark them")
    void holds() {
        assertThat(BOX.holds(FORM, List.of(BY_TWO, BY_CODE, BY_ONE)).allowed()).isTrue();
        assertThat(new Reconciliation(Set.of(), 0, List.of()).holds(FORM, List.of()).allowed()).as("an empty one").isTrue();
    }

    @Test
    @DisplayName("not when a sheet is missing, too many, or of the other group")
    void sheets() {
        refused("BOX_SHEETS", BOX, BY_ONE, BY_TWO);
        refused("BOX_SHEETS", BOX, BY_ONE, BY_TWO, BY_CODE, BY_CODE);
        refused("BOX_SHEETS", BOX, BY_ONE, BY_CODE, BY_CODE);
        assertThat(BOX.holds(FORM, List.of(BY_ONE, BY_TWO)).arguments()).containsExactly(2, 3);
    }

    @Test
    @DisplayName("not when a receipt is missing, too many, or given twice")
    void receipts() {
        refused("BOX_RECEIPTS", new Reconciliation(Set.of(1L, 2L), 1, List.of("A", "B")), BY_ONE, BY_TWO, BY_CODE);
        refused("BOX_RECEIPTS", new Reconciliation(Set.of(1L, 2L), 1, List.of("A", "B", "C", "D")), BY_ONE, BY_TWO, BY_CODE);
        refused("BOX_RECEIPTS", new Reconciliation(Set.of(1L, 2L), 1, List.of("A", "B", "B")), BY_ONE, BY_TWO, BY_CODE);
    }

    @Test
    @DisplayName("not when a member's sheet leaves out another than those who voted, the same one twice, or nobody, or a code's leaves somebody out")
    void marks() {
        refused("BOX_MARKS", BOX, BY_ONE, of(VoterGroup.MEMBERS, 3L, Mark.QUALIFIED), BY_CODE);
        refused("BOX_MARKS", BOX, BY_ONE, BY_ONE, BY_CODE);
        refused("BOX_MARKS", BOX, BY_ONE, of(VoterGroup.MEMBERS, null, Mark.QUALIFIED), BY_CODE);
        refused("BOX_MARKS", BOX, BY_ONE, BY_TWO, of(VoterGroup.REPRESENTATIVES, 3L, Mark.ABSTAINED));
        Map<Long, Mark> more = new HashMap<>(BY_CODE.marks());
        more.put(9L, Mark.EXCELLENT);
        refused("BOX_MARKS", BOX, BY_ONE, BY_TWO, new Opened(VoterGroup.REPRESENTATIVES, more));
    }

    @Test
    @DisplayName("where the branch votes again on some: of those alone who are voted on themselves a sheet leaves somebody out (§1.6)")
    void again() {
        SheetForm form = new SheetForm(List.of(1L, 2L));
        Opened byOne = new Opened(VoterGroup.MEMBERS, Map.of(2L, Mark.QUALIFIED));
        Opened byThree = new Opened(VoterGroup.MEMBERS, Map.of(1L, Mark.QUALIFIED, 2L, Mark.EXCELLENT));
        Reconciliation box = new Reconciliation(Set.of(1L, 3L), 0, List.of("A", "B"));
        assertThat(box.holds(form, List.of(byOne, byThree)).allowed()).isTrue();
        assertThat(box.holds(form, List.of(byThree, byThree)).code()).as("the one has marked themself").isEqualTo("BOX_MARKS");
        Opened byTwo = new Opened(VoterGroup.MEMBERS, Map.of(1L, Mark.QUALIFIED));
        assertThat(box.holds(form, List.of(byOne, byTwo)).code()).as("who has not voted left themself out").isEqualTo("BOX_MARKS");
    }

    @Test
    @DisplayName("into one number, whatever their order, that is another where a receipt or a mark is another")
    void hash() {
        Map<Long, Votes> totals = Map.of(1L, new Votes(1, 0, 0, 0, 0));
        String hash = ResultHash.of(List.of("A", "B"), totals);
        assertThat(ResultHash.of(List.of("B", "A"), totals)).isEqualTo(hash).hasSize(64);
        assertThat(ResultHash.of(List.of("A", "C"), totals)).isNotEqualTo(hash);
        assertThat(ResultHash.of(List.of("A", "B"), Map.of(1L, new Votes(0, 1, 0, 0, 0)))).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("to each member's totals, none where nobody marked them")
    void totals() {
        assertThat(Reconciliation.totals(FORM, List.of(BY_ONE, BY_TWO, BY_CODE))).containsExactlyInAnyOrderEntriesOf(Map.of(
                1L, new Votes(0, 1, 0, 0, 1), 2L, new Votes(1, 0, 0, 0, 1), 3L, new Votes(1, 1, 0, 0, 1)));
        assertThat(Reconciliation.totals(FORM, List.of())).containsEntry(3L, Votes.NONE);
        assertThat(List.of(Mark.values())).allSatisfy(mark -> assertThat(mark.vote().cast()).isEqualTo(1));
        assertThat(Mark.BASICALLY_QUALIFIED.vote().plus(Mark.UNQUALIFIED.vote())).isEqualTo(new Votes(0, 0, 1, 1, 0));
    }

    @Test
    @DisplayName("under a name that no other box has")
    void names() {
        assertThat(new BoxName(1, 23, 4).text()).isNotEqualTo(new BoxName(12, 3, 4).text()).isNotEqualTo(new BoxName(1, 2, 34).text());
    }

    private static void refused(String code, Reconciliation box, Opened... sheets) {
        assertThat(box.holds(FORM, List.of(sheets)).code()).isEqualTo(code);
        assertThat(box.holds(FORM, List.of(sheets)).refused()).isTrue();
        assertThat(box.holds(FORM, List.of(sheets)).clause()).isEqualTo("§4");
    }

    private static Opened of(VoterGroup group, Long leftOut, Mark mark) {
        Map<Long, Mark> marks = new HashMap<>();
        FORM.members().stream().filter(member -> !member.equals(leftOut)).forEach(member -> marks.put(member, mark));
        return new Opened(group, marks);
    }
}
