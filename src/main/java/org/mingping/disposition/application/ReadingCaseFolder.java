package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.disposition.application.paper.DrawnPaper;
import org.mingping.disposition.application.paper.FormWord;
import org.mingping.disposition.application.sealing.SealedFile;
import org.mingping.disposition.model.fact.AfterFacts;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.form.SealReceipt;
import org.mingping.disposition.persistence.CaseScans;
import org.mingping.disposition.persistence.SealedFiles;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.print.FormPdf;

/**
 * Shows what lies in a case's file and what is missing, and gives each paper as PDF or Word (domain §5). Papers say what talks and minutes say: taking one out stands in the journal. The file is the
 * office's: an officer whose own case it is sees of it what every member sees of theirs, in the book, and nothing here.
 */
@Stateless
public class ReadingCaseFolder {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseFolder folder;

    @Inject
    private CaseScans scans;

    @Inject
    private SealedFiles sealed;

    @Inject
    private Journal journal;

    /**
     * A paper of the file.
     *
     * @param place its place among the drawn ones, from 0; -1 for a scan
     * @param scan  its id; 0 for a drawn one
     * @param title as it is called
     * @param withdrawn who withdrew it, when and why; null where it counts
     * @param withdrawable whether it may be withdrawn yet
     */
    public record Line(CasePaper paper, String title, LocalDate on, boolean undone, int place, long scan, Withdrawn withdrawn, boolean withdrawable) implements Serializable {
    }

    /** Why a scan counts no more. @param by as accounts sign */
    public record Withdrawn(LocalDate on, String by, String reason) implements Serializable {
    }

    /** The file. @param missing what the checklist still asks for @param lying what lies there for it @param unsigned what lies there to be signed, without a scan of one that is @param takes of which papers scans are taken now */
    public record Contents(List<FilingChecklist.Item> checklist, List<FilingChecklist.Item> missing, Set<CasePaper> lying, Set<CasePaper> unsigned, List<Line> papers, List<CasePaper> takes) {
    }

    /** A paper as it is sent. @param name with its ending */
    public record Document(String name, String mediaType, byte[] content) {
    }

    @UseCase(value = "disposition.read-folder", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Contents contents(long id, Locale locale) {
        CaseDesk.Found found = found(id);
        CaseFolder.Folder file = folder.of(found, locale);
        boolean rests = desk.rests(found);
        List<Line> papers = new ArrayList<>();
        for (int place = 0; place < file.drawn().size(); place++) {
            DrawnPaper drawn = file.drawn().get(place);
            papers.add(new Line(drawn.paper(), drawn.form().title(), drawn.on(), drawn.undone(), place, 0, null, false));
        }
        file.scans().forEach(scan -> papers.add(new Line(scan.paper(), scan.name(), day(scan.recordedAt()), false, -1, scan.id(), null, !CaseFolder.isSealed(found, scan))));
        file.withdrawn().forEach(scan -> papers.add(new Line(scan.paper(), scan.name(), day(scan.recordedAt()), false, -1, scan.id(),
                new Withdrawn(day(scan.withdrawnAt()), scan.withdrawnBy(), scan.withdrawnReason()), false)));
        return new Contents(file.checklist().map(FilingChecklist::items).orElse(List.of()), file.missing(), file.lying(), file.unsigned(), papers,
                Arrays.stream(CasePaper.values()).filter(paper -> paper != CasePaper.COVER && CaseFolder.takes(found, paper, rests)).toList());
    }

    /** A drawn paper. @param place as {@link #contents} numbers it @param word as Word, else as PDF @throws Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.print-paper", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Document print(long id, int place, boolean word, Locale locale) {
        journal.subject("case", id, Long.toString(id));
        List<DrawnPaper> drawn = folder.of(found(id), locale).drawn();
        if (place < 0 || place >= drawn.size()) {
            throw Refusal.notFound();
        }
        DrawnPaper paper = drawn.get(place);
        journal.note("paper", paper.paper().name());
        return document(paper, word);
    }

    static Document document(DrawnPaper paper, boolean word) {
        return word ? new Document(paper.form().title() + ".docx", FormWord.MEDIA_TYPE, new FormWord().of(paper.form()))
                : new Document(paper.form().title() + ".pdf", FormPdf.MEDIA_TYPE, new FormPdf().of(paper.form()));
    }

    /** @throws Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.open-scan", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Document scan(long id, long scan) {
        journal.subject("case", id, Long.toString(id));
        found(id);
        CaseScans.Scan found = scans.find(id, scan).orElseThrow(Refusal::notFound);
        return new Document(found.name(), found.mediaType(), found.content());
    }

    /** A sealed file that is about to be sent: its content is read part by part. @param seal which one of its case @param bytes of the whole */
    public record Export(long id, int seal, int parts, long bytes, String name, String mediaType) {
    }

    /** The sealed file, byte by byte as it was sealed: what is sent are its parts, one after the other ({@link #sealedPart}). @throws Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.export-file", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Export sealedFile(long id) {
        journal.subject("case", id, Long.toString(id));
        found(id);
        SealedFiles.Sealed file = sealed.of(id).orElseThrow(Refusal::notFound);
        return new Export(id, file.number(), file.parts(), file.bytes(), Messages.text(Messages.CHINESE, "disposition", "folder.name.sealed", Long.toString(id)) + ".zip", SealedFile.MEDIA_TYPE);
    }

    /** @param part from 1 @throws Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.export-file", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public byte[] sealedPart(long id, int seal, int part) {
        OwnCase.refuse(desk.memberOf(id));
        return sealed.part(id, seal, part).orElseThrow(Refusal::notFound);
    }

    /** 封卷回执, to be kept apart from the file. @throws Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.print-receipt", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Document receipt(long id, Locale locale) {
        journal.subject("case", id, Long.toString(id));
        CaseDesk.Found found = found(id);
        SealedFiles.Sealed file = sealed.of(id).orElseThrow(Refusal::notFound);
        String by = found.lines().stream().filter(line -> line.fact() instanceof AfterFacts.Sealed).map(line -> line.by().name()).reduce((first, last) -> last).orElse("");
        SealReceipt receipt = new SealReceipt(file.sealNumber(), file.keyId(), file.documents(), file.sealedOn(), by);
        return new Document(Messages.text(locale, "disposition", "folder.name.receipt", Long.toString(id)) + ".pdf", FormPdf.MEDIA_TYPE, new FormPdf().of(receipt.form(folder.of(found, locale).head())));
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ClockProducer.BEIJING).toLocalDate();
    }

    private CaseDesk.Found found(long id) {
        CaseDesk.Found found = desk.get(id);
        OwnCase.refuse(found.row().getMemberId());
        return found;
    }
}
