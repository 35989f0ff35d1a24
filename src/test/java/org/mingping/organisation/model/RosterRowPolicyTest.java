package org.mingping.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetRow;

@DisplayName("A row of the roster")
class RosterRowPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ID = "993714194607074177";
    private static final String OTHER_ID = "995520197903053698";

    private final BranchDirectory branches = new BranchDirectory();
    private final RosterRowPolicy policy = new RosterRowPolicy(branches, TODAY);
    private int next = 4;

    RosterRowPolicyTest() {
        branches.add("清溪镇党委", "第1党支部", "9901001");
        branches.add("白云乡党委", "第1党支部", "9902001");
        branches.add("白云乡党委", "第2党支部", "9902002");
    }

    @Test
    @DisplayName("that is in order becomes a member with all it states")
    void accepted() {
        RowDecision<RosterMember> decision = decide(Map.of("公民身份证号", " 9937 1419 4607 0741 77", "入党日期", "1969/9/4", "转正日期", "1970年9月4日",
                "是否流动党员", "是", "月缴费基数(元)", "3000.5", "民族", "汉族"));
        assertThat(decision.finding()).isNull();
        assertThat(decision.value()).isEqualTo(new RosterMember(new IdentityNumber(ID), "秦长军", "9901001", Gender.MALE, "汉族",
                LocalDate.of(1946, 7, 7), null, LocalDate.of(1969, 9, 4), LocalDate.of(1970, 9, 4), MembershipStatus.FULL,
                PersonnelCategory.RURAL, null, true, new BigDecimal("3000.50"), null));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"公民身份证号,无,ID_FORMAT", "公民身份证号,998206198703106,ID_FORMAT", "公民身份证号,'',ID_FORMAT",
            "公民身份证号,993714194607074178,ID_CHECK_DIGIT", "所在党支部,不存在的党支部,UNKNOWN_BRANCH", "所在党支部,第2党支部,UNKNOWN_BRANCH",
            "姓名,'  ',NAME_MISSING", "出生日期,不详,DATE_INVALID", "入党日期,1998.13.01,DATE_INVALID", "入党日期,'',DATE_INVALID",
            "转正日期,19980231,DATE_INVALID", "转正日期,1969-09-03,DATE_ORDER", "入党日期,2031/05/04,DATE_IN_FUTURE",
            "出生日期,2026-11-24,DATE_IN_FUTURE", "党员类别,群众,VALUE_UNKNOWN", "党员类别,已出党,VALUE_UNKNOWN", "人员类别,'',VALUE_UNKNOWN",
            "性别,M,VALUE_UNKNOWN", "是否流动党员,也许,VALUE_UNKNOWN", "月缴费基数(元),很多,AMOUNT_INVALID", "月缴费基数(元),-1,AMOUNT_INVALID",
            "月缴费基数(元),1e99,AMOUNT_INVALID"})
    @DisplayName("with one fault is rejected with its code and shows the cell")
    void oneFault(String heading, String value, String code) {
        RowDecision<RosterMember> decision = decide(Map.of(heading, value));
        assertThat(decision.isAccepted()).isFalse();
        assertThat(decision.finding().code()).isEqualTo(code);
        assertThat(decision.finding().column()).isEqualTo(heading);
        assertThat(decision.finding().row()).isEqualTo(4);
    }

    @Test
    @DisplayName("with all faults at once gets the first code in the order of the interface, and so on as they are mended")
    void precedence() {
        Map<String, String> row = new HashMap<>(Map.of("公民身份证号", "无", "所在党支部", "无", "姓名", "", "入党日期", "2031-01-01", "转正日期", "无"));
        accept(ID);
        assertCode(row, "ID_FORMAT");
        row.put("公民身份证号", "993714194607074178");
        assertCode(row, "ID_CHECK_DIGIT");
        row.put("公民身份证号", ID);
        assertCode(row, "DUPLICATE_ID");
        row.put("公民身份证号", OTHER_ID);
        assertCode(row, "UNKNOWN_BRANCH");
        row.put("所在党支部", "第1党支部");
        assertCode(row, "NAME_MISSING");
        row.put("姓名", "金勇刚");
        assertCode(row, "DATE_INVALID");
        row.put("转正日期", "2030-01-01");
        assertCode(row, "DATE_ORDER");
        row.put("转正日期", "2031-01-01");
        assertCode(row, "DATE_IN_FUTURE");
    }

    @Test
    @DisplayName("with an identity number in a numeric cell is rejected even if all digits look right")
    void numericIdentity() {
        SheetRow row = row(Map.of());
        row.cells().put("公民身份证号", new SheetCell(ID, new BigDecimal(ID), null));
        RowFinding finding = policy.decide(new RosterRow(row, "清溪镇党委")).finding();
        assertThat(finding.code()).isEqualTo("ID_FORMAT");
        assertThat(finding.sentence(Messages.CHINESE)).as("not that 18 digits are no 18 digits").contains("数字单元格").doesNotContain("不是 18 位");
        assertThat(finding.sentence(Locale.ENGLISH)).contains("format of the cell to text");
    }

    @Test
    @DisplayName("keeps its identity number only when it is valid: the first valid row wins, not the first")
    void firstValidRowKeepsTheNumber() {
        assertCode(Map.of("姓名", ""), "NAME_MISSING");
        accept(ID);
        assertCode(Map.of(), "DUPLICATE_ID");
    }

    @Test
    @DisplayName("joined and became full on the same day, today, is in order")
    void boundaries() {
        assertThat(decide(Map.of("入党日期", "2026-11-23", "转正日期", "20261123")).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("whose birth date or gender is not what the identity number says comes in with a warning, as stated")
    void warnings() {
        RowDecision<RosterMember> birth = decide(Map.of("出生日期", "1946-07-08"));
        assertThat(birth.value().birthDate()).isEqualTo(LocalDate.of(1946, 7, 8));
        assertThat(birth.finding().code()).isEqualTo("BIRTH_DATE_DIFFERS_FROM_ID");
        RowDecision<RosterMember> gender = decide(Map.of("公民身份证号", OTHER_ID, "出生日期", "", "性别", "女"));
        assertThat(gender.value().gender()).isEqualTo(Gender.FEMALE);
        assertThat(gender.finding().code()).isEqualTo("GENDER_DIFFERS_FROM_ID");
    }

    @Test
    @DisplayName("without birth date and gender has those of its identity number, and no warning")
    void blanksFromIdentity() {
        RowDecision<RosterMember> decision = decide(Map.of("出生日期", "", "性别", ""));
        assertThat(decision.finding()).isNull();
        assertThat(decision.value().birthDate()).isEqualTo(LocalDate.of(1946, 7, 7));
        assertThat(decision.value().gender()).isEqualTo(Gender.MALE);
    }

    @Test
    @DisplayName("under no committee finds a branch only by a name that is unique in the county")
    void branchWithoutCommittee() {
        assertThat(policy.decide(new RosterRow(row(Map.of()), "")).finding().code()).isEqualTo("UNKNOWN_BRANCH");
        assertThat(policy.decide(new RosterRow(row(Map.of("所在党支部", "第2党支部")), "")).value().branchCode()).isEqualTo("9902002");
    }

    private void accept(String idNumber) {
        assertThat(decide(Map.of("公民身份证号", idNumber)).isAccepted()).isTrue();
    }

    private void assertCode(Map<String, String> changes, String code) {
        assertThat(decide(changes).finding().code()).isEqualTo(code);
    }

    private RowDecision<RosterMember> decide(Map<String, String> changes) {
        return policy.decide(new RosterRow(row(changes), "清溪镇党委"));
    }

    private SheetRow row(Map<String, String> changes) {
        Map<String, String> texts = new HashMap<>(Map.of("所在党支部", "第1党支部", "姓名", "秦长军", "性别", "男", "出生日期", "1946-07-07",
                "公民身份证号", ID, "入党日期", "1969-09-04", "党员类别", "正式党员", "人员类别", "农村"));
        texts.putAll(changes);
        Map<String, SheetCell> cells = new HashMap<>();
        texts.forEach((heading, text) -> {
            if (!SheetCell.ofText(text).isBlank()) {
                cells.put(heading, SheetCell.ofText(text));
            }
        });
        return new SheetRow(next++, cells);
    }
}
