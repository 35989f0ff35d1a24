package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.EmptyBoxes;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.Ruling;
import org.mingping.appraisal.model.TallyLine;
import org.mingping.appraisal.model.TallyRoll;
import org.mingping.appraisal.model.TallyRowPolicy;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.TallyRolls;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetRow;
import org.mingping.shared.sheet.WorkbookImport;

/**
 * The work that {@link CheckingTally} and {@link ImportingTally} share. A branch is taken as a whole: it moves on to its committee's
 * review, after which no row could be mended, so as long as one of its rows is wrong or missing all of them wait
 * (BRANCH_INCOMPLETE), and so they do below the minimum turnout (TURNOUT_TOO_LOW) or with more sheets than voters (TURNOUT_ISSUED, TURNOUT_RETURNED).
 */
@ApplicationScoped
class TallyImport {

    @Inject
    private TallyRolls rolls;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Cycles cycles;

    @Inject
    private Database database;

    @Inject
    private TakingTally taking;

    @Inject
    private EmptyBoxes boxes;

    @Inject
    private County county;

    /** A row of the sheet with what was decided about it. */
    private record Decided(SheetRow row, RowDecision<TallyLine> decision) {
    }

    ImportReport check(SheetFile file, Long cycleId) throws IOException {
        return report(decide(file, cycleId));
    }

    ImportReport store(SheetFile file, Long cycleId) throws IOException {
        database.alone(WorkbookImport.ALONE);
        List<Decided> decided = decide(file, cycleId);
        taking.take(cycleId, ballots(decided), Caller.current().displayName());
        return report(decided);
    }

    /** @throws Refusal CYCLE_MISSING, or NOT_FOUND for an unknown cycle */
    private List<Decided> decide(SheetFile file, Long cycleId) throws IOException {
        if (cycleId == null) {
            throw Refusal.invalid("CYCLE_MISSING");
        }
        cycles.get(county.id(), cycleId);
        TallyRoll roll = rolls.of(cycleId);
        TallyRowPolicy policy = new TallyRowPolicy(roll);
        List<Decided> rows = new ArrayList<>();
        file.read(TallyRowPolicy.LAYOUT, row -> {
            if (!row.isBlank()) {
                rows.add(new Decided(row, policy.decide(row)));
            }
        });
        return heldBack(rows, roll, new TurnoutPolicy(ruleSets.ofCycle(cycleId)));
    }

    private List<Decided> heldBack(List<Decided> rows, TallyRoll roll, TurnoutPolicy turnout) {
        Set<String> faulty = rows.stream().filter(one -> !one.decision().isAccepted()).map(one -> branchCode(one.row())).collect(Collectors.toSet());
        Map<Long, Set<Long>> tallied = new HashMap<>();
        rows.stream().filter(one -> one.decision().isAccepted()).map(one -> one.decision().value()).forEach(line ->
                tallied.computeIfAbsent(line.branch().id(), id -> new HashSet<>()).add(line.memberAppraisalId()));
        Set<Long> voting = boxes.votedInto(tallied.keySet());
        return rows.stream().map(one -> {
            TallyLine line = one.decision().value();
            if (line == null || !line.changes()) {
                return one;
            }
            if (voting.contains(line.branch().id())) {
                return rejected(one.row(), "BALLOT_HAS_SHEETS");
            }
            Ruling counted = turnout.counted(line.issued(), line.returned(), line.branch().voters(), line.branch().representatives());
            if (counted.refused()) {
                return rejected(one.row(), counted.code());
            }
            boolean whole = !faulty.contains(branchCode(one.row())) && roll.isComplete(line.branch().id(), tallied.get(line.branch().id()));
            return whole ? one : rejected(one.row(), "BRANCH_INCOMPLETE");
        }).toList();
    }

    private static List<CountedBallot> ballots(List<Decided> decided) {
        Map<Long, List<TallyLine>> byBranch = decided.stream().map(one -> one.decision().value()).filter(line -> line != null && line.changes())
                .collect(Collectors.groupingBy(line -> line.branch().id(), LinkedHashMap::new, Collectors.toList()));
        return byBranch.entrySet().stream().map(branch -> new CountedBallot(branch.getKey(), branch.getValue().get(0).issued(),
                branch.getValue().get(0).returned(),
                branch.getValue().stream().map(line -> new CountedBallot.Line(line.memberAppraisalId(), line.votes())).toList())).toList();
    }

    private static ImportReport report(List<Decided> decided) {
        ReportInTheMaking report = new ReportInTheMaking();
        decided.forEach(one -> report.add(one.decision()));
        return report.finish((int) decided.stream().filter(one -> one.decision().isAccepted() && one.decision().value().changes()).count());
    }

    private static Decided rejected(SheetRow row, String code) {
        return new Decided(row, RowDecision.rejected(RowFinding.at(row, code, TallyRowPolicy.BRANCH)));
    }

    private static String branchCode(SheetRow row) {
        return row.cell(TallyRowPolicy.BRANCH).compact();
    }
}
