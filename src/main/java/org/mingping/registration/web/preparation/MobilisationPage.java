package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.mingping.registration.application.preparation.KeepingPreparationPapers;
import org.mingping.registration.application.preparation.Mobilising;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.persistence.preparation.MobilisationBook;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.registration.persistence.preparation.PreparationPapers;
import org.mingping.shared.web.Tell;

/** {@code mobilisation.xhtml}: meetings held and notices given, with whom they reached and the papers beside them. */
@Named
@ViewScoped
public class MobilisationPage extends PreparationView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPreparation reading;
    @Inject
    private Mobilising mobilising;
    @Inject
    private KeepingPreparationPapers papers;
    @Inject
    private Tell tell;

    private List<MobilisationBook.Line> lines = List.of();
    private List<PreparationPapers.Line> kept = List.of();
    private MobilisationKind kind;
    private LocalDate heldOn;
    private String title;
    private String content;
    private Integer reached;
    private Long withdrawn;
    private String reason;

    public void load() {
        requireCampaign();
        show(reading.one(getCampaign(), getOrganisation()));
        lines = reading.mobilisation(getCampaign(), getOrganisation());
        kept = papers.of(PaperPlace.MOBILISATION, lines.stream().map(MobilisationBook.Line::id).toList());
    }

    public String add() {
        mobilising.record(getCampaign(), getOrganisation(), kind, heldOn, title, content, reached);
        return done("mobilisation.done");
    }

    public String withdraw() {
        mobilising.withdraw(withdrawn == null ? 0 : withdrawn, reason);
        return done("mobilisation.done.withdrawn");
    }

    public String conclude() {
        mobilising.conclude(getCampaign(), getOrganisation());
        return done("mobilisation.done.concluded");
    }

    private String done(String key) {
        tell.done("preparation", key);
        return again(PreparationPages.MOBILISATION);
    }

    public List<PreparationPapers.Line> papersOf(long id) {
        return kept.stream().filter(paper -> paper.beside() == id).toList();
    }

    public List<MobilisationBook.Line> getStanding() {
        return lines.stream().filter(MobilisationBook.Line::isStanding).toList();
    }

    /** What may be withdrawn: not the last on which a task that was reported done rests. */
    public List<MobilisationBook.Line> getWithdrawable() {
        List<MobilisationBook.Line> standing = getStanding();
        return standing.size() == 1 && getLine().mobilisationDone() != null ? List.of() : standing;
    }

    public List<MobilisationBook.Line> getLines() {
        return lines;
    }

    public MobilisationKind[] getKinds() {
        return MobilisationKind.values();
    }

    public MobilisationKind getKind() {
        return kind;
    }

    public void setKind(MobilisationKind kind) {
        this.kind = kind;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Integer getReached() {
        return reached;
    }

    public void setReached(Integer reached) {
        this.reached = reached;
    }

    public Long getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(Long withdrawn) {
        this.withdrawn = withdrawn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
