package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetRow;

@DisplayName("A row of a workbook of tallies")
class TallyRowPolicyTest {

    private static final String ONE = RosterFixture.withCheckCharacter("99010019600101001");
    private static final String TWO = RosterFixture.withCheckCharacter("99010019600102001");
    private static final String PROBATIONARY = RosterFixture.withCheckCharacter("99010019600105001");
    private static final String ELSEWHERE = RosterFixture.withCheckCharacter("99010019600103001");
    private static final String UNKNOWN = RosterFixture.withCheckCharacter("99010019600104001");

    private final TallyRoll roll = roll(Phase.BALLOT, null, null, null);
    private TallyRowPolicy policy = new TallyRowPolicy(roll);
    private int number = 2;

    @Test
    @DisplayName("counts a member's marks; blank marks are none (§1.5)")
    void taken() {
        TallyLine line = decide(row(ONE, Map.of("优秀", "6", "合格", "2", "基本合格", "1", "弃权", "1"))).value();
        assertThat(line).isEqualTo(new TallyLine(roll.branch("9901001"), 10, 10, 21, new Votes(6, 2, 1, 0, 1), true));
        assertThat(decide(row(TWO, Map.of("优秀", "0", "不合格", "9"))).value().votes()).as("one less for a member who voted")
                .isEqualTo(new Votes(0, 0, 0, 9, 0));
    }

    @Test
    @DisplayName("must name a member of the branch's roll, once and by the right name")
    void named() {
        assertThat(refused(row("123", Map.of()))).isEqualTo("ID_FORMAT 公民身份证号");
        assertThat(refused(row(ONE.substring(0, 17) + (ONE.endsWith("1") ? "2" : "1"), Map.of()))).isEqualTo("ID_CHECK_DIGIT 公民身份证号");
        assertThat(refused(row(ONE, Map.of("所在党支部代码", "9901009")))).isEqualTo("UNKNOWN_BRANCH 所在党支部代码");
        assertThat(refused(row(ELSEWHERE, Map.of()))).isEqualTo("NOT_ON_ROLL 公民身份证号");
        assertThat(refused(row(UNKNOWN, Map.of()))).isEqualTo("UNKNOWN_MEMBER 公民身份证号");
        assertThat(refused(row(ONE, Map.of("姓名", "王二")))).isEqualTo("NAME_DIFFERS 姓名");
        assertThat(decide(row(ONE, Map.of("优秀", "10"))).isAccepted()).isTrue();
        assertThat(refused(row(ONE, Map.of("优秀", "10")))).isEqualTo("DUPLICATE_ID 公民身份证号");
    }

    @Test
    @DisplayName("must hold whole numbers that add up to the ballots returned, or one less (§1.5)")
    void numbers() {
        assertThat(refused(row(ONE, Map.of("发出票数", "")))).as("a blank number of ballots is missing").isEqualTo("COUNT_INVALID 发出票数");
        assertThat(refused(row(ONE, Map.of("优秀", "-1")))).isEqualTo("COUNT_INVALID 优秀");
        assertThat(refused(row(ONE, Map.of("弃权", "100000001")))).isEqualTo("COUNT_INVALID 弃权");
        assertThat(refused(row(ONE, Map.of("收回票数", "11")))).isEqualTo("RETURNED_EXCEEDS_ISSUED 收回票数");
        assertThat(refused(row(ONE, Map.of("优秀", "8")))).isEqualTo("SUM_DIFFERS 收回票数");
        assertThat(refused(row(ONE, Map.of("优秀", "11")))).isEqualTo("SUM_DIFFERS 收回票数");
        assertThat(decide(row(ONE, Map.of("优秀", "9"))).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("must state the same ballots as the branch's other rows")
    void sameTotals() {
        decide(row(ONE, Map.of("优秀", "10")));
        assertThat(refused(row(TWO, Map.of("优秀", "9", "收回票数", "9")))).isEqualTo("BRANCH_TOTALS_DIFFER 收回票数");
        assertThat(refused(row(TWO, Map.of("优秀", "10", "发出票数", "12")))).isEqualTo("BRANCH_TOTALS_DIFFER 发出票数");
        assertThat(decide(row(TWO, Map.of("优秀", "10"))).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("is no fault when the branch has exactly these totals already, and refused when it moved on with others")
    void again() {
        Votes counted = new Votes(10, 0, 0, 0, 0);
        policy = new TallyRowPolicy(roll(Phase.COMMITTEE_REVIEW, 10, 10, counted));
        assertThat(decide(row(ONE, Map.of("优秀", "10"))).value().changes()).isFalse();
        policy = new TallyRowPolicy(roll(Phase.COMMITTEE_REVIEW, 10, 10, counted));
        assertThat(refused(row(ONE, Map.of("优秀", "9", "合格", "1")))).isEqualTo("BRANCH_MOVED_ON 所在党支部代码");
        for (TallyRoll other : List.of(roll(Phase.COMMITTEE_REVIEW, 11, 10, counted), roll(Phase.COMMITTEE_REVIEW, 10, 9, counted),
                roll(Phase.GENERAL_MEETING, 10, 10, counted))) {
            policy = new TallyRowPolicy(other);
            assertThat(refused(row(ONE, Map.of("优秀", "10")))).isEqualTo("BRANCH_MOVED_ON 所在党支部代码");
        }
    }

    @Test
    @DisplayName("may be left blank for a probationary member, as when it is typed; what is there adds up (§1.7)")
    void leftOut() {
        assertThat(refused(row(PROBATIONARY, Map.of("姓名", "王三", "优秀", "3")))).isEqualTo("SUM_DIFFERS 收回票数");
        assertThat(decide(row(PROBATIONARY, Map.of("姓名", "王三"))).value().changes()).isFalse();
        assertThat(refused(row(ONE, Map.of()))).as("who is graded").isEqualTo("SUM_DIFFERS 收回票数");
        policy = new TallyRowPolicy(roll);
        assertThat(decide(row(PROBATIONARY, Map.of("姓名", "王三", "优秀", "10"))).value().changes()).isTrue();
        policy = new TallyRowPolicy(roll(Phase.COMMITTEE_REVIEW, 10, 10, null));
        assertThat(decide(row(PROBATIONARY, Map.of("姓名", "王三"))).value().changes()).as("counted without").isFalse();
        assertThat(refused(row(ONE, Map.of("优秀", "10")))).isEqualTo("BRANCH_MOVED_ON 所在党支部代码");
    }

    @Test
    @DisplayName("is enough for its branch when every member whom votes grade has one")
    void complete() {
        assertThat(roll.isComplete(1, Set.of(21L))).isFalse();
        assertThat(roll.isComplete(1, Set.of(21L, 22L))).as("the probationary member needs none").isTrue();
        assertThat(roll.isComplete(9, Set.of())).isTrue();
        assertThat(roll.branch("9901001").isOpen()).isTrue();
        assertThat(roll(Phase.COMMITTEE_REVIEW, 1, 1, null).branch("9901001").isOpen()).isFalse();
        assertThat(roll.knows(UNKNOWN)).isFalse();
    }

    private static TallyRoll roll(Phase phase, Integer issued, Integer returned, Votes counted) {
        return new TallyRoll(List.of(new TallyRoll.Branch(1, "9901001", phase, issued, returned, 3, null), new TallyRoll.Branch(2, "9901002", phase, null, null, 1, null)),
                List.of(new TallyRoll.Line(21, 1, ONE, "王一", true, counted), new TallyRoll.Line(22, 1, TWO, "王一", true, null),
                        new TallyRoll.Line(23, 1, PROBATIONARY, "王三", false, null), new TallyRoll.Line(24, 2, ELSEWHERE, "王一", true, null)));
    }

    private SheetRow row(String idNumber, Map<String, String> cells) {
        Map<String, String> texts = new HashMap<>(Map.of("所在党支部代码", "9901001", "姓名", "王一", "公民身份证号", idNumber, "发出票数", "10", "收回票数", "10"));
        texts.putAll(cells);
        Map<String, SheetCell> row = new HashMap<>();
        texts.forEach((heading, text) -> row.put(heading, SheetCell.ofText(text)));
        return new SheetRow(number++, row);
    }

    private RowDecision<TallyLine> decide(SheetRow row) {
        return policy.decide(row);
    }

    private String refused(SheetRow row) {
        RowFinding finding = decide(row).finding();
        assertThat(finding.row()).isEqualTo(row.number());
        return finding.code() + " " + finding.column();
    }
}
