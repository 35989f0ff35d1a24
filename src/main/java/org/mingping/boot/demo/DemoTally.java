package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingping.appraisal.application.ImportingTally;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.TallyRowPolicy;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** A township's counted ballots, brought to the county as one workbook. */
@ApplicationScoped
class DemoTally {

    private static final List<String> HEADINGS = List.of(TallyRowPolicy.BRANCH, MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, "发出票数", "收回票数",
            "优秀", "合格", "基本合格", "不合格", "弃权");

    @Inject
    private ImportingTally importing;

    @Inject
    private BranchActs acts;

    void bring(List<Seat> pool) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Seat seat : pool) {
            DemoBallot ballot = DemoBallot.of(seat, acts.roll(seat, seat.officer()));
            ballot.rows().forEach(row -> rows.add(line(seat, ballot, row)));
        }
        try (DemoWorkbook workbook = new DemoWorkbook(new DemoWorkbook.Sheet(TallyRowPolicy.LAYOUT.sheet(), rows))) {
            DemoImports.requireClean(pool.get(0).staff().countyOfficer().perform(() -> store(workbook, pool.get(0).cycle())));
        }
    }

    private ImportReport store(DemoWorkbook workbook, long cycle) throws IOException {
        return importing.store(new Upload(workbook.file(), cycle), Progress.UNWATCHED);
    }

    private static List<String> line(Seat seat, DemoBallot ballot, TallyRow row) {
        DemoMember member = seat.members().get(row.label());
        Votes votes = row.votes();
        return List.of(seat.branch().code(), member.name(), member.idNumber(), text(ballot.issued()), text(ballot.returned().total()), text(votes.excellent()),
                text(votes.qualified()), text(votes.basicallyQualified()), text(votes.unqualified()), text(votes.abstained()));
    }

    private static String text(int count) {
        return Integer.toString(count);
    }
}
