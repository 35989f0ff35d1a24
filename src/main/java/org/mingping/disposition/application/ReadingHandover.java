package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseBasis;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.Lawfulness;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** What an officer who leaves hands over and one who comes has to know: every case that runs, what is due in it, and what it lacks (domain §5). */
@Stateless
public class ReadingHandover {

    /** More cases than these no branch has at once; a township looks branch by branch. */
    private static final int MOST = 200;

    @Inject
    private CaseLists lists;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRules rules;

    @Inject
    private CaseFolder folder;

    /**
     * One case.
     *
     * @param clocks  that run, the first due first
     * @param defects for which what is proposed, or what a wish to leave can end in, would be refused today; where neither is there, what is still needed whatever is proposed; none where it is decided, or was taken back
     * @param missing papers that the checklist still asks for
     */
    public record Line(CaseLists.Line row, List<CaseClock> clocks, List<Defect> defects, List<FilingChecklist.Item> missing) {
    }

    /** Without the caller's own, which somebody else hands over. @param organisation code of a branch below, or null for everything in the caller's scope @throws Refusal HANDOVER_TOO_MANY (most) */
    @UseCase(value = "disposition.read-handover", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public List<Line> cases(String organisation, Locale locale) {
        Page<CaseLists.Line> page = lists.page(new CaseLists.Filter(null, null, organisation, true), 0, MOST);
        if (page.total() > MOST) {
            throw Refusal.invalid("HANDOVER_TOO_MANY", MOST);
        }
        return page.items().stream().filter(row -> !OwnCase.is(row.memberId())).map(row -> line(row, locale)).toList();
    }

    /** What is proposed; a wish to leave can end in one way alone. */
    private static Optional<Disposition> expected(CaseRecord record) {
        return record.proposed().or(() -> Optional.of(Disposition.VOLUNTARY_WITHDRAWAL).filter(one -> record.basis().ground().isOwnWish()));
    }

    private Line line(CaseLists.Line row, Locale locale) {
        CaseDesk.Found found = desk.get(row.id());
        CaseRecord record = found.standing().record();
        Lawfulness law = rules.of(found.row()).lawfulness(found.lines(), desk.beside(found));
        boolean takenBack = record.basis().application().flatMap(CaseBasis.Application::takenBackOn).isPresent();
        List<Defect> defects = takenBack || record.decidedOn().isPresent() ? List.of()
                : expected(record).map(disposition -> law.defects(record, disposition, desk.today())).orElseGet(() -> law.neededBeforeProposal(record, desk.today()));
        List<CaseClock> clocks = rules.of(found.row()).clocks(found.lines(), desk.today()).stream().sorted(Comparator.comparing(CaseClock::due)).toList();
        return new Line(row, clocks, defects, folder.of(found, locale).missing());
    }
}
