package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.disposition.application.paper.DrawnPaper;
import org.mingping.disposition.application.sealing.FileContents;
import org.mingping.disposition.application.sealing.FileInTheMaking;
import org.mingping.disposition.application.sealing.SealKey;
import org.mingping.disposition.application.sealing.SealedFile;
import org.mingping.disposition.model.CaseBasis;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseDecision;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.fact.AfterFacts.Closed;
import org.mingping.disposition.model.fact.AfterFacts.Filed;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.form.FileCover;
import org.mingping.disposition.persistence.CaseScans;
import org.mingping.disposition.persistence.SealedFiles;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.FormPdf;

/** 归档 and 封卷: everything that the checklist of the disposition asks for lies in the file, numbered; then the file is sealed, and no byte of it changes unseen (domain §5). */
@Stateless
public class FilingCase {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseFolder folder;

    @Inject
    private CaseScans scans;

    @Inject
    private SealedFiles sealed;

    @Inject
    private SealKey key;

    /** @param remark may be empty @throws Refusal CASE_NO_MEMBER where the membership has ended by something else; CASE_APPEAL_PENDING; CASE_PAPERS_MISSING (how many) while the checklist is not complete */
    @UseCase(value = "disposition.file", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void file(long id, int seenVersion, String remark) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        requireRuns(found, false);
        requireAnswered(found);
        requireComplete(found, folder.of(found, Messages.CHINESE));
        desk.act(found, new Filed(desk.today(), CaseTexts.optional(remark)));
    }

    /** A file is a Chinese one, whoever seals it in which language. @throws Refusal CASE_SEALED_ALREADY where nothing came since, CASE_NO_MEMBER where the case rests and no answer is unsealed, CASE_APPEAL_PENDING, CASE_ANSWER_UNSERVED, CASE_PAPERS_MISSING, SEAL_TOO_MANY, SEAL_TOO_LARGE */
    @UseCase(value = "disposition.seal", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void seal(long id, int seenVersion) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        if (found.lines().stream().filter(line -> !(line.fact() instanceof Closed)).reduce((first, last) -> last).filter(line -> line.fact() instanceof Sealed).isPresent()) {
            throw Refusal.conflict("CASE_SEALED_ALREADY").under(FilingChecklist.CLAUSE);
        }
        requireRuns(found, found.standing().record().aftermath().hasUnsealedAnswer());
        CaseFolder.Folder file = folder.of(found, Messages.CHINESE);
        requireAnswered(found);
        // A case that rests lacks what would have followed: it is sealed for the answer alone, as far as it goes.
        if (!desk.rests(found)) {
            requireComplete(found, file);
        }
        try (FileInTheMaking zip = FileInTheMaking.begin()) {
            SealedFile.Seal seal = new SealedFile(key.signature()).write(new FileContents(file.head().number(), desk.today(), documents(found, file)), zip.out());
            desk.act(found, new Sealed(desk.today(), seal.lines().size(), seal.manifestSha256(), seal.number(), seal.keyId()));
            String sha256 = zip.finish();
            try (InputStream content = zip.content()) {
                sealed.keep(id, new SealedFiles.New(desk.today(), seal.number(), seal.keyId(), seal.lines().size(), seal.bytes(), sha256), content);
            }
        } catch (IOException failure) {
            // The disk's or the database's fault, not the user's.
            throw new UncheckedIOException(failure);
        }
    }

    /** In a case that rests nothing is filed, and nothing sealed but the answer to an appeal: said before a file is drawn. */
    private void requireRuns(CaseDesk.Found found, boolean forAnswer) {
        if (!forAnswer && desk.rests(found)) {
            throw Refusal.conflict("CASE_NO_MEMBER").under(FilingChecklist.CLAUSE);
        }
    }

    /** An appeal that waits is said to wait: its paper is not missing, its answer is. */
    private static void requireAnswered(CaseDesk.Found found) {
        if (found.standing().record().aftermath().pending().isPresent()) {
            throw Refusal.conflict("CASE_APPEAL_PENDING").under(FilingChecklist.CLAUSE);
        }
    }

    private static void requireComplete(CaseDesk.Found found, CaseFolder.Folder file) {
        List<FilingChecklist.Item> missing = file.missing();
        if (!missing.isEmpty()) {
            throw Refusal.conflict("CASE_PAPERS_MISSING", missing.size()).under(FilingChecklist.CLAUSE);
        }
    }

    /** The cover first, then in the checklist's order, drawn papers before scans of the same kind. */
    private List<FileContents.Document> documents(CaseDesk.Found found, CaseFolder.Folder file) {
        record Placed(CasePaper paper, FileContents.Document document, FileCover.Entry entry) {
        }
        List<Placed> placed = new ArrayList<>();
        for (DrawnPaper drawn : file.drawn()) {
            placed.add(new Placed(drawn.paper(), new FileContents.Document(drawn.form().title(), Optional.of(drawn.on()), "pdf",
                    folders(file, drawn.paper(), drawn.undone()), () -> new FormPdf().of(drawn.form())),
                    FileCover.Entry.drawn(drawn.form().title(), drawn.on(), new FormPdf().pages(drawn.form()))));
        }
        for (CaseScans.Line scan : file.scans()) {
            LocalDate on = scan.recordedAt().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate();
            String ending = scan.name().substring(scan.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            String title = Messages.text(Messages.CHINESE, "disposition", "form.cover.scanOf", Messages.text(Messages.CHINESE, "disposition", "CasePaper." + scan.paper()),
                    scan.name().substring(0, scan.name().lastIndexOf('.')));
            placed.add(new Placed(scan.paper(), new FileContents.Document(title, Optional.of(on), ending, folders(file, scan.paper(), file.overturned().contains(scan.id())), () -> scans.find(found.row().getId(), scan.id()).orElseThrow().content()),
                    FileCover.Entry.scan(scan.paper(), scan.name(), on)));
        }
        placed.sort(Comparator.comparing(Placed::paper));
        Opened opened = (Opened) found.lines().get(0).fact();
        CaseRecord record = found.standing().record();
        boolean takenBack = record.basis().application().flatMap(CaseBasis.Application::takenBackOn).isPresent();
        // Whoever seals checks what another put together; where nobody filed it, as at rest, they put it together themselves.
        Named sealer = desk.inTheBook(found, Actors.person());
        Named keeper = filer(found).orElse(sealer);
        FileCover cover = new FileCover(opened.ground(), record.decidedOn().flatMap(day -> record.proposed()), record.decision().rectification().filter(CaseDecision.Rectification::reformed).isPresent(), takenBack, opened.on(), desk.today(), placed.stream().map(Placed::entry).toList(),
                keeper.name(), keeper.person().equals(sealer.person()) ? "" : sealer.name());
        List<FileContents.Document> documents = new ArrayList<>();
        PaperForm form = cover.form(file.head());
        documents.add(new FileContents.Document(form.title(), Optional.of(desk.today()), "pdf", () -> new FormPdf().of(form)));
        placed.forEach(one -> documents.add(one.document()));
        return documents;
    }

    /** By the checklist; what counts no more follows nobody into their personal file. */
    private static List<FilingChecklist.Folder> folders(CaseFolder.Folder file, CasePaper paper, boolean undone) {
        List<FilingChecklist.Folder> listed = file.checklist().stream().flatMap(list -> list.items().stream()).filter(item -> item.paper() == paper).map(FilingChecklist.Item::folder).toList();
        return undone || listed.isEmpty() ? List.of(FilingChecklist.Folder.CASE) : listed;
    }

    /** Whoever put together what stands; not what was undone since. */
    private static Optional<Named> filer(CaseDesk.Found found) {
        return CaseEntry.sinceUndone(found.lines()).stream().filter(line -> line.fact() instanceof Filed).map(CaseEntry::by).reduce((first, last) -> last);
    }
}
