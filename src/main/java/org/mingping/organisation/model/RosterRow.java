package org.mingping.organisation.model;

import java.util.List;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/**
 * One row of the sheet 党员名册 as an office typed it, nothing checked yet.
 *
 * @param committee the 所属党委 in force in this row: its own or, where merged or left blank, the one above
 */
public record RosterRow(SheetRow row, String committee) {

    public static final String SHEET = "党员名册";
    public static final String SEQUENCE = "序号";
    public static final String COMMITTEE = "所属党委";
    public static final String BRANCH = "所在党支部";
    public static final String NAME = "姓名";
    public static final String GENDER = "性别";
    public static final String ETHNICITY = "民族";
    public static final String BIRTH_DATE = "出生日期";
    public static final String ID_NUMBER = "公民身份证号";
    public static final String EDUCATION = "学历";
    public static final String JOINED_ON = "入党日期";
    public static final String FULL_SINCE = "转正日期";
    public static final String STATUS = "党员类别";
    public static final String CATEGORY = "人员类别";
    public static final String TELEPHONE = "联系电话";
    public static final String FLOATING = "是否流动党员";
    public static final String DUES_BASE = "月缴费基数(元)";
    public static final String REMARK = "备注";

    /** The sequence number is nobody's data and the remark often left out; everything else must be there. */
    public static final SheetLayout LAYOUT = new SheetLayout(SHEET,
            List.of(COMMITTEE, BRANCH, NAME, GENDER, ETHNICITY, BIRTH_DATE, ID_NUMBER, EDUCATION, JOINED_ON, FULL_SINCE,
                    STATUS, CATEGORY, TELEPHONE, FLOATING, DUES_BASE),
            List.of(SEQUENCE, REMARK));

    public int number() {
        return row.number();
    }

    public SheetCell cell(String heading) {
        return row.cell(heading);
    }

    /** Whether nobody was entered here: a prepared sequence number or the top of a merged cell makes no row. */
    public static boolean isBlank(SheetRow row) {
        return row.cells().keySet().stream().allMatch(heading -> heading.equals(SEQUENCE) || heading.equals(COMMITTEE));
    }
}
