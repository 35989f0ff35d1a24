package org.mingping.registration.web.preparation;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.registration.application.preparation.CheckingCensus;
import org.mingping.registration.application.preparation.CompletingCensus;
import org.mingping.registration.application.preparation.ReadingCensusSheet;
import org.mingping.registration.model.preparation.CensusDifference;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.registration.model.preparation.CensusPolicy;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code census-sheet.xhtml}: one branch's list; the branch completes and signs it, the township checks it. */
@Named
@ViewScoped
public class CensusSheetPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCensusSheet reading;
    @Inject
    private CompletingCensus completing;
    @Inject
    private CheckingCensus checking;
    @Inject
    private Tell tell;

    private Long id;
    private ReadingCensusSheet.Sheet sheet;
    private Map<Long, CensusDifference> differences = Map.of();
    private List<CensusBook.Member> members = List.of();
    private List<CensusEntry> left = List.of();
    private int seenVersion;
    private Long member;
    private String kind;
    private LocalDate since;
    private String reason;
    private Long entry;
    private Long struck;
    private String strikingReason;
    private String explanation;
    private String returnReason;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        sheet = reading.read(id);
        seenVersion = sheet.line().version();
        differences = CensusPolicy.byEntry(sheet.differences());
        members = isBranchs() ? reading.members(id) : List.of();
        left = Caller.current().is(Role.TOWNSHIP_OFFICER) && sheet.line().running() ? reading.left(id) : List.of();
    }

    public String renew() {
        completing.renew(id, seenVersion);
        return done("sheet.done.renewed");
    }

    public String add() {
        String[] chosen = kind == null ? new String[] {""} : kind.split("/");
        CensusGround ground = chosen.length == 2 ? CensusGround.valueOf(chosen[0]) : null;
        completing.add(id, seenVersion, member, ground, chosen[chosen.length - 1], since, reason);
        return done("sheet.done.added");
    }

    public String explain() {
        completing.explain(id, seenVersion, entry == null ? 0 : entry, false, explanation);
        return done("sheet.done.explained");
    }

    public String strike() {
        completing.explain(id, seenVersion, struck == null ? 0 : struck, true, strikingReason);
        return done("sheet.done.struck");
    }

    public String sign() {
        completing.sign(id, seenVersion);
        return done("sheet.done.signed");
    }

    public String accept() {
        checking.accept(id, seenVersion);
        return done("sheet.done.accepted");
    }

    public String giveBack() {
        checking.giveBack(id, seenVersion, returnReason);
        return done("sheet.done.returned");
    }

    private String done(String key) {
        tell.done("preparation", key, sheet.line().branchName());
        return PreparationPages.SHEET + "?faces-redirect=true&id=" + id;
    }

    /** How a line differs from the records; null where it does not. */
    public CensusDifference difference(long line) {
        return differences.get(line);
    }

    /** What a line can be of, in the reader's language: the three failures, then the sanctions. */
    public List<SelectItem> getKinds() {
        List<SelectItem> items = new ArrayList<>();
        for (FailureKind one : FailureKind.values()) {
            items.add(new SelectItem(CensusGround.FINDING + "/" + one, Words.word("findings", "kind", one)));
        }
        for (SanctionKind one : SanctionKind.values()) {
            items.add(new SelectItem(CensusGround.SANCTION + "/" + one, Words.word("organisation", "sanctioned", one)));
        }
        return items;
    }

    /** Whether the branch may work on it now. */
    public boolean isBranchs() {
        return Caller.current().is(Role.BRANCH_OFFICER) && sheet.line().running() && sheet.line().state() == CensusState.OPEN;
    }

    /** Whether the township may check it now. */
    public boolean isTownships() {
        return sheet.line().running() && (Caller.current().is(Role.TOWNSHIP_OFFICER) || Caller.current().is(Role.TOWNSHIP_APPROVER)) && sheet.line().state() == CensusState.SIGNED;
    }

    /** The lines that whoever looks may strike: never one about themselves. */
    public List<CensusEntry> getStrikeable() {
        return getExplainable().stream().filter(one -> !one.struck() && !OwnCase.is(one.memberId())).toList();
    }

    /** The lines that whoever looks may explain, as they stand: of the township's those that nobody in the branch can. */
    public List<CensusEntry> getExplainable() {
        return isBranchs() ? sheet.entries() : left;
    }

    public ReadingCensusSheet.Sheet getSheet() {
        return sheet;
    }

    public List<CensusBook.Member> getMembers() {
        return members;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public Long getStruck() {
        return struck;
    }

    public void setStruck(Long struck) {
        this.struck = struck;
    }

    public String getStrikingReason() {
        return strikingReason;
    }

    public void setStrikingReason(String strikingReason) {
        this.strikingReason = strikingReason;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
