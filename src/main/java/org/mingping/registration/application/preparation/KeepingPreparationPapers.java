package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.PreparationPapers;
import org.mingping.shared.FileKind;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;

/** A township lays papers beside a meeting or a notice: a sign-in sheet, a photograph, minutes. PDF, JPEG or PNG by what is in them, whatever they are called. */
@Stateless
public class KeepingPreparationPapers {

    /** The largest paper, in bytes. */
    public static final int MAX_SIZE = 10 << 20;
    /** How many lie beside one meeting or notice. */
    public static final int MAX_PAPERS = 10;

    private static final int MAX_NAME = 120;

    @Inject
    private PreparationDesk desk;

    @Inject
    private PreparationPapers papers;

    @Inject
    private Journal journal;

    /** @return its id @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, MOBILISATION_WITHDRAWN, CONSULTATION_WITHDRAWN, CONSULTATION_DONE, PAPER_TOO_LARGE, PAPERS_TOO_MANY, PAPER_TYPE */
    @UseCase(value = "preparation.add-paper", roles = TOWNSHIP_OFFICER)
    public long add(PaperPlace beside, long id, String name, byte[] content) {
        PreparationPapers.Beside what = papers.beside(beside, id).orElseThrow(Refusal::notFound);
        journal.subject("preparation-paper", id, Long.toString(id));
        desk.requireRunning(what.campaignId());
        CampaignTask task = desk.hold(what.campaignId(), what.organisationId(), beside.phase());
        if (papers.beside(beside, id).orElseThrow(Refusal::notFound).withdrawn()) {
            throw Refusal.conflict(beside.withdrawn()).under(Preparing.CLAUSE);
        }
        if (beside == PaperPlace.CONSULTATION && task.doneOn() != null) {
            throw Refusal.conflict("CONSULTATION_DONE", task.doneOn()).under(Preparing.CLAUSE);
        }
        if (content.length > MAX_SIZE) {
            throw Refusal.tooLarge("PAPER_TOO_LARGE", MAX_SIZE >> 20);
        }
        if (papers.count(beside, id) >= MAX_PAPERS) {
            throw Refusal.conflict("PAPERS_TOO_MANY", MAX_PAPERS);
        }
        String type = FileKind.of(content).map(FileKind::mediaType).orElseThrow(() -> Refusal.invalid("PAPER_TYPE"));
        journal.note("bytes", content.length);
        return papers.add(beside, id, what.path(), FileName.bare(name, "附件", MAX_NAME), type, content, Caller.current().signature());
    }

    /** @param ids of what they lie beside */
    @UseCase(value = "preparation.read-papers", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<PreparationPapers.Line> of(PaperPlace beside, List<Long> ids) {
        return papers.of(beside, ids);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.open-paper", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public PreparationPapers.Paper open(long id) {
        journal.subject("preparation-paper", id, Long.toString(id));
        return papers.find(id).orElseThrow(Refusal::notFound);
    }
}
