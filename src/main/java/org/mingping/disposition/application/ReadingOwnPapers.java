package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.disposition.application.paper.DrawnPaper;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.shared.Refusal;

/**
 * Gives a member the papers of their own case that are addressed to them (domain §5: the member is told the facts, may defend themselves and appeal): what they were told before the meeting, the decision,
 * the notice of it, and an appeal with its answer. Nothing else of the file, which is the office's; of nobody else's case; and of theirs also when they are a member no more.
 */
@Stateless
public class ReadingOwnPapers {

    private static final Set<CasePaper> TO_MEMBER = EnumSet.of(CasePaper.NOTICE_BEFORE, CasePaper.DECISION, CasePaper.NOTICE_OF_DECISION, CasePaper.APPEAL);

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseFolder folder;

    @Inject
    private Journal journal;

    /** One of them. @param undone whether what stands in it counts no more @param place among them, from 0 */
    public record Line(CasePaper paper, String title, LocalDate on, boolean undone, int place) implements Serializable {
    }

    /** In the order of the file. @throws Refusal NOT_FOUND, also where it is somebody else's case */
    @UseCase(value = "disposition.read-own-papers", writes = false, roles = {MEMBER, BRANCH_OFFICER})
    public List<Line> of(long id, Locale locale) {
        List<DrawnPaper> papers = addressed(id, locale);
        return IntStream.range(0, papers.size()).mapToObj(place -> new Line(papers.get(place).paper(), papers.get(place).form().title(), papers.get(place).on(), papers.get(place).undone(), place)).toList();
    }

    /** @param place as {@link #of} numbers it @param word as Word, else as PDF @throws Refusal NOT_FOUND, also where it is somebody else's case */
    @UseCase(value = "disposition.print-own-paper", roles = {MEMBER, BRANCH_OFFICER})
    public ReadingCaseFolder.Document print(long id, int place, boolean word, Locale locale) {
        journal.subject("case", id, Long.toString(id));
        List<DrawnPaper> papers = addressed(id, locale);
        if (place < 0 || place >= papers.size()) {
            throw Refusal.notFound();
        }
        journal.note("paper", papers.get(place).paper().name());
        return ReadingCaseFolder.document(papers.get(place), word);
    }

    /** An appeal is given with its answer, and not before. */
    private List<DrawnPaper> addressed(long id, Locale locale) {
        CaseDesk.Found found = desk.get(id);
        if (!OwnCase.is(found.row().getMemberId())) {
            throw Refusal.notFound();
        }
        return folder.book(found, locale).stream().filter(paper -> TO_MEMBER.contains(paper.paper()) && !paper.waiting()).toList();
    }
}
