package org.mingping.organisation.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/**
 * Whether a row of the sheet 上年度评议等次 comes in: YEAR_INVALID, GRADE_UNKNOWN, DUPLICATE, GRADE_FROM_CYCLE, the first that
 * applies. A grade that an appraisal here has confirmed is not changed by a workbook. One policy sees one sheet from top
 * to bottom.
 */
public final class PreviousGradeRowPolicy {

    private static final String YEAR = "年度";
    private static final String GRADE = "等次";
    /** The Party's founding; no grade is older. */
    private static final int FIRST_YEAR = 1921;

    public static final SheetLayout LAYOUT =
            SheetLayout.of("上年度评议等次", MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, YEAR, GRADE);

    private final int thisYear;
    private final Map<MemberYear, Integer> seen = new HashMap<>();

    /** One member's one year. */
    public record MemberYear(long memberId, int year) {
    }

    public PreviousGradeRowPolicy(int thisYear) {
        this.thisYear = thisYear;
    }

    /** @param confirmed grades that came out of an appraisal here */
    public RowDecision<SheetGrade> decide(SheetRow row, KnownMember member, Map<MemberYear, RecordedGrade> confirmed) {
        Optional<Integer> year = yearIn(row).filter(stated -> stated >= FIRST_YEAR && stated <= thisYear);
        if (year.isEmpty()) {
            return rejected(row, "YEAR_INVALID", YEAR);
        }
        Optional<RecordedGrade> grade = RecordedGrade.named(row.cell(GRADE).text());
        if (grade.isEmpty()) {
            return rejected(row, "GRADE_UNKNOWN", GRADE);
        }
        MemberYear key = new MemberYear(member.id(), year.get());
        Integer kept = seen.putIfAbsent(key, row.number());
        if (kept != null) {
            return RowDecision.rejected(RowFinding.repeating(row, "DUPLICATE", YEAR, kept));
        }
        if (confirmed.getOrDefault(key, grade.get()) != grade.get()) {
            return rejected(row, "GRADE_FROM_CYCLE", GRADE);
        }
        return RowDecision.accepted(new SheetGrade(member.id(), year.get(), grade.get()), null);
    }

    /** A number, or a text such as 2025年. */
    private static Optional<Integer> yearIn(SheetRow row) {
        SheetCell cell = row.cell(YEAR);
        String text = cell.compact();
        return text.endsWith("年") ? SheetCell.ofText(text.substring(0, text.length() - 1)).integer() : cell.integer();
    }

    private static RowDecision<SheetGrade> rejected(SheetRow row, String code, String heading) {
        return RowDecision.rejected(RowFinding.at(row, code, heading));
    }
}
