package org.mingping.organisation.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/**
 * Whether a row of the sheet 处分情况 comes in: KIND_UNKNOWN, DATE_INVALID, DATE_IN_FUTURE, DUPLICATE, the first that applies.
 * One policy sees one sheet from top to bottom.
 */
public final class SanctionRowPolicy {

    private static final String KIND = "处分种类";
    private static final String DECIDED_ON = "处分决定日期";
    private static final String DOCUMENT_NO = "文号";

    public static final SheetLayout LAYOUT = new SheetLayout("处分情况",
            List.of(MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, KIND, DECIDED_ON), List.of(DOCUMENT_NO));

    private final LocalDate today;
    private final Map<SheetSanction, Integer> seen = new HashMap<>();

    /** @param today the day after which a decision lies in the future */
    public SanctionRowPolicy(LocalDate today) {
        this.today = today;
    }

    public RowDecision<SheetSanction> decide(SheetRow row, KnownMember member) {
        Optional<SanctionKind> kind = SanctionKind.named(row.cell(KIND).text());
        if (kind.isEmpty()) {
            return rejected(row, "KIND_UNKNOWN", KIND);
        }
        Optional<LocalDate> decidedOn = row.cell(DECIDED_ON).date();
        if (decidedOn.isEmpty()) {
            return rejected(row, "DATE_INVALID", DECIDED_ON);
        }
        if (decidedOn.get().isAfter(today)) {
            return rejected(row, "DATE_IN_FUTURE", DECIDED_ON);
        }
        Integer kept = seen.putIfAbsent(new SheetSanction(member.id(), kind.get(), decidedOn.get(), null), row.number());
        if (kept != null) {
            return RowDecision.rejected(RowFinding.repeating(row, "DUPLICATE", KIND, kept));
        }
        String documentNo = row.cell(DOCUMENT_NO).isBlank() ? null : row.cell(DOCUMENT_NO).text();
        return RowDecision.accepted(new SheetSanction(member.id(), kind.get(), decidedOn.get(), documentNo), null);
    }

    private static RowDecision<SheetSanction> rejected(SheetRow row, String code, String heading) {
        return RowDecision.rejected(RowFinding.at(row, code, heading));
    }
}
