package org.mingping.appraisal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/**
 * Whether a row of the sheet 民主测评计票表 can be taken (§1.5). The first that applies: ID_FORMAT, ID_CHECK_DIGIT, DUPLICATE_ID,
 * UNKNOWN_BRANCH, UNKNOWN_MEMBER, NOT_ON_ROLL, NAME_DIFFERS, COUNT_INVALID, RETURNED_EXCEEDS_ISSUED, BRANCH_TOTALS_DIFFER,
 * SUM_DIFFERS, BRANCH_MOVED_ON. A branch past its ballot takes nothing any more, but the very totals it has are no fault:
 * the same workbook again finds the same. Marks of who is not graded count nowhere and may be left blank, as when they are typed. One policy sees one sheet from top to bottom.
 */
public final class TallyRowPolicy {

    public static final String BRANCH = "所在党支部代码";
    private static final String ISSUED = "发出票数";
    private static final String RETURNED = "收回票数";
    private static final List<String> GRADES = List.of("优秀", "合格", "基本合格", "不合格", "弃权");

    public static final SheetLayout LAYOUT = new SheetLayout("民主测评计票表",
            Stream.concat(Stream.of(BRANCH, MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, ISSUED, RETURNED), GRADES.stream()).toList(), List.of());

    private final TallyRoll roll;
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<Long, List<Integer>> totals = new HashMap<>();

    public TallyRowPolicy(TallyRoll roll) {
        this.roll = roll;
    }

    public RowDecision<TallyLine> decide(SheetRow row) {
        Optional<RowFinding> flaw = MemberRowPolicy.flaw(row);
        if (flaw.isPresent()) {
            return RowDecision.rejected(flaw.get());
        }
        String idNumber = MemberRowPolicy.idNumberIn(row);
        TallyRoll.Branch branch = roll.branch(row.cell(BRANCH).compact());
        TallyRoll.Line line = branch == null ? null : roll.line(branch, idNumber);
        Integer kept = line == null ? null : seen.get(line.id());
        if (kept != null) {
            return RowDecision.rejected(RowFinding.repeating(row, "DUPLICATE_ID", MemberRowPolicy.ID_NUMBER, kept));
        }
        if (branch == null) {
            return rejected(row, "UNKNOWN_BRANCH", BRANCH);
        }
        if (line == null) {
            return rejected(row, roll.knows(idNumber) ? "NOT_ON_ROLL" : "UNKNOWN_MEMBER", MemberRowPolicy.ID_NUMBER);
        }
        if (!line.name().equals(row.cell(MemberRowPolicy.NAME).text())) {
            return rejected(row, "NAME_DIFFERS", MemberRowPolicy.NAME);
        }
        return counted(row, branch, line);
    }

    private RowDecision<TallyLine> counted(SheetRow row, TallyRoll.Branch branch, TallyRoll.Line line) {
        Optional<String> noCount = Stream.concat(Stream.of(ISSUED, RETURNED), GRADES.stream()).filter(heading -> count(row, heading).isEmpty()).findFirst();
        if (noCount.isPresent()) {
            return rejected(row, "COUNT_INVALID", noCount.get());
        }
        int issued = count(row, ISSUED).orElseThrow();
        int returned = count(row, RETURNED).orElseThrow();
        if (returned > issued) {
            return rejected(row, "RETURNED_EXCEEDS_ISSUED", RETURNED);
        }
        if (!totals.computeIfAbsent(branch.id(), id -> List.of(issued, returned)).equals(List.of(issued, returned))) {
            return rejected(row, "BRANCH_TOTALS_DIFFER", totals.get(branch.id()).get(0) == issued ? RETURNED : ISSUED);
        }
        Votes votes = votesIn(row);
        boolean leftOut = !line.graded() && votes.cast() == 0;
        if (!leftOut && votes.cast() != returned && votes.cast() != returned - 1) {
            return rejected(row, "SUM_DIFFERS", RETURNED);
        }
        boolean already = (votes.equals(line.votes()) || leftOut && line.votes() == null) && Integer.valueOf(issued).equals(branch.issued()) && Integer.valueOf(returned).equals(branch.returned())
                && branch.phase() == Phase.COMMITTEE_REVIEW;
        if (!branch.isOpen() && !already) {
            return rejected(row, "BRANCH_MOVED_ON", BRANCH);
        }
        seen.put(line.id(), row.number());
        return RowDecision.accepted(new TallyLine(branch, issued, returned, line.id(), votes, !already && !leftOut), null);
    }

    private static Votes votesIn(SheetRow row) {
        int[] counts = GRADES.stream().mapToInt(grade -> count(row, grade).orElseThrow()).toArray();
        return new Votes(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** A blank number of marks is none; a blank number of ballots is missing. */
    private static Optional<Integer> count(SheetRow row, String heading) {
        if (row.cell(heading).isBlank() && GRADES.contains(heading)) {
            return Optional.of(0);
        }
        return row.cell(heading).integer().filter(count -> count >= 0 && count <= Votes.LARGEST);
    }

    private static RowDecision<TallyLine> rejected(SheetRow row, String code, String heading) {
        return RowDecision.rejected(RowFinding.at(row, code, heading));
    }
}
