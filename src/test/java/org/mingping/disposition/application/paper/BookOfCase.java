package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Role;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.Forms;
import org.mingping.shared.Messages;
import org.mingping.shared.WorkingCalendar;

/** A case's book while it is written, line by line, and what is drawn from it. */
final class BookOfCase {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Named SECRETARY = new Named(PersonId.member(2), "李书记");

    private static final OffsetDateTime WRITTEN = OffsetDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC);

    private final List<CaseEntry> lines = new ArrayList<>();
    private final List<CaseBookPapers.LaidScan> scans = new ArrayList<>();
    private final List<CaseBookPapers.EarlierNames> earlier = new ArrayList<>();

    BookOfCase(CaseGround ground) {
        line(new Opened(DAY, new Named(PersonId.member(1), "当事人"), ground, Optional.of(DAY), Optional.empty(), "群众反映", Optional.empty()), CaseState.OPEN);
    }

    void line(CaseFact fact, CaseState after) {
        lines.add(new CaseEntry(lines.size() + 1, fact, SECRETARY, Role.BRANCH_OFFICER, WRITTEN.plusMinutes(lines.size()), after));
    }

    /** A scan, laid into the file between the last line and the next. */
    void scan(CasePaper paper, String name) {
        scans.add(new CaseBookPapers.LaidScan(paper, name, WRITTEN.plusMinutes(lines.size() - 1).plusSeconds(1)));
    }

    /** The member was in another branch before this day. */
    void transferred(LocalDate on, String branch, String township) {
        earlier.add(new CaseBookPapers.EarlierNames(on, branch, township));
    }

    List<DrawnPaper> papers(CasePaper kind) {
        return CaseBookPapers.of(Forms.head(Messages.CHINESE), new CaseBookPapers.OrganisationNames("支部", "乡党委", "县委", earlier), lines, scans, DispositionParameters.countyTrial1(),
                new Deadlines(WorkingCalendar.stateCouncil(), List.of())).stream().filter(paper -> paper.paper() == kind).toList();
    }

    /** What the only paper of this kind says. */
    List<String> said(CasePaper kind) {
        List<DrawnPaper> drawn = papers(kind);
        if (drawn.size() != 1) {
            throw new IllegalStateException(kind + ": " + drawn.size());
        }
        return Said.by(drawn.get(0).form());
    }

    DrawnPaper one(CasePaper kind, boolean undone) {
        return papers(kind).stream().filter(paper -> paper.undone() == undone).findFirst().orElseThrow();
    }
}
