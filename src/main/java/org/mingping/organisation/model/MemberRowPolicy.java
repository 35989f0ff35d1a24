package org.mingping.organisation.model;

import java.util.Optional;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetRow;

/**
 * Whether a row that speaks of somebody by 公民身份证号 and 姓名 speaks of a member we know. A name that differs is refused,
 * not warned about: a sanction or a grade must never land on the wrong person.
 */
public final class MemberRowPolicy {

    public static final String NAME = "姓名";
    public static final String ID_NUMBER = "公民身份证号";

    private MemberRowPolicy() {
    }

    /** The number as compared: without spaces, the check character large. */
    public static String idNumberIn(SheetRow row) {
        return row.cell(ID_NUMBER).compact().replace('x', 'X');
    }

    /** {@code ID_FORMAT} or {@code ID_CHECK_DIGIT}: what can be said before anybody is looked up. */
    public static Optional<RowFinding> flaw(SheetRow row) {
        SheetCell cell = row.cell(ID_NUMBER);
        if (cell.isNumeric()) {
            return found(row, "ID_FORMAT", ID_NUMBER);
        }
        return IdentityNumber.flawOf(idNumberIn(row)).flatMap(flaw ->
                found(row, flaw == IdentityNumber.Flaw.FORMAT ? "ID_FORMAT" : "ID_CHECK_DIGIT", ID_NUMBER));
    }

    /**
     * {@code UNKNOWN_MEMBER} or {@code NAME_DIFFERS}.
     *
     * @param memberOrNull who has this number on the roster
     */
    public static Optional<RowFinding> mismatch(SheetRow row, KnownMember memberOrNull) {
        if (memberOrNull == null) {
            return found(row, "UNKNOWN_MEMBER", ID_NUMBER);
        }
        return memberOrNull.name().equals(row.cell(NAME).text()) ? Optional.empty() : found(row, "NAME_DIFFERS", NAME);
    }

    private static Optional<RowFinding> found(SheetRow row, String code, String heading) {
        return Optional.of(RowFinding.at(row, code, heading));
    }
}
