package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.ReadingOwnAppraisals;
import org.mingping.appraisal.application.WatchingCycle;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.AppraisalLists.BranchLine;
import org.mingping.appraisal.persistence.CycleProgress.Late;
import org.mingping.appraisal.persistence.CycleProgress.Township;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.OwnAppraisals;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.Words;

/** {@code cycle.xhtml}: how far a half-year's appraisal is, by township and branch, and what is late; for a member their own. */
@Named
@RequestScoped
public class CyclePage {

    private static final int SIZE = 50;

    @Inject
    private ReadingCycle reading;
    @Inject
    private ReadingOwnAppraisals readingOwn;
    @Inject
    private WatchingCycle watching;

    private Long id;
    private String organisation;
    private String phase;
    private int page;
    private Cycles.Line cycle;
    private List<Township> townships = List.of();
    private List<Late> late = List.of();
    private Long lateIn;
    private Map<Long, List<String>> officers = Map.of();
    private List<OwnAppraisals.Line> own = List.of();
    private Page<BranchLine> branches = new Page<>(List.of(), 0);

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        cycle = reading.cycle(id);
        Caller caller = Caller.current();
        if (caller.isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER))) {
            own = readingOwn.mine().stream().filter(line -> line.cycleId() == id).toList();
        }
        if (!caller.isConfinedToOwn()) {
            branches = reading.branches(id, blankAsNull(organisation), phase(), Math.max(page, 0), SIZE);
        }
        if (isAboveBranch()) {
            townships = watching.byTownship(id);
            late = watching.late(id).stream().filter(branch -> lateIn == null || branch.townshipId() == lateIn).toList();
            officers = watching.officers(late);
        }
    }

    /** Whether whoever looks watches over branches. */
    public boolean isAboveBranch() {
        return Caller.current().roles().stream().anyMatch(role -> role != Role.MEMBER && role != Role.BRANCH_OFFICER);
    }

    /** A phase that does not exist filters nothing. */
    private Phase phase() {
        return Arrays.stream(Phase.values()).filter(known -> known.name().equals(phase)).findFirst().orElse(null);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public String getPeriodName() {
        return Words.halfYear(cycle.period());
    }

    public Plot getPlot() {
        return townships.isEmpty() ? null : AppraisalPlots.progress(townships, Words.locale());
    }

    public int getBranchCount() {
        return townships.stream().mapToInt(Township::branches).sum();
    }

    public int getConfirmedCount() {
        return townships.stream().mapToInt(Township::confirmed).sum();
    }

    public int getLateCount() {
        return townships.stream().mapToInt(Township::late).sum();
    }

    public Phase[] getPhases() {
        return Phase.values();
    }

    public int getSize() {
        return SIZE;
    }

    /** This view's address up to the page's number. */
    public String getAddress() {
        return "?id=" + id + "&organisation=" + encoded(organisation) + "&phase=" + encoded(phase) + "&";
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = phase;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Cycles.Line getCycle() {
        return cycle;
    }

    public List<Township> getTownships() {
        return townships;
    }

    /** Whom to call about a branch; empty where it has no account yet. */
    public String officersOf(Late branch) {
        return String.join(Words.say("shared", "list.separator"), officers.getOrDefault(branch.organisationId(), List.of()));
    }

    /** The organisation whose late branches are asked for, in an open list; null for all, folded. */
    public Long getLateIn() {
        return lateIn;
    }

    public void setLateIn(Long lateIn) {
        this.lateIn = lateIn;
    }

    public List<Late> getLate() {
        return late;
    }

    public List<OwnAppraisals.Line> getOwn() {
        return own;
    }

    public Page<BranchLine> getBranches() {
        return branches;
    }
}
