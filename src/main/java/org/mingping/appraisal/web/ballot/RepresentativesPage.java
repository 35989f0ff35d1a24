package org.mingping.appraisal.web.ballot;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ballot.ListingRepresentatives;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code representatives.xhtml}: the named list of a branch's mass representatives, typed a line each until the ballot opens. */
@Named
@ViewScoped
public class RepresentativesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ListingRepresentatives listing;
    @Inject
    private ReadingBranchAppraisal reading;
    @Inject
    private Tell tell;

    private Long id;
    private int version;
    private String branchName;
    private boolean open;
    private String typed;
    private transient List<Representative> list;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        BranchAppraisal head = reading.head(id);
        version = head.getVersion();
        branchName = head.getBranchName();
        open = head.getPhase() == Phase.SELF_ASSESSMENT && Caller.current().is(Role.BRANCH_OFFICER);
        typed = getList().stream().map(Representative::line).collect(Collectors.joining("\n"));
    }

    public String save() {
        List<Representative> wanted = Representative.typed(typed);
        listing.replace(id, version, wanted);
        tell.done("appraisal", "representatives.done", wanted.size());
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + id;
    }

    /** Read anew after the view was kept. */
    public List<Representative> getList() {
        if (list == null) {
            list = listing.of(id);
        }
        return list;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getBranchName() {
        return branchName;
    }

    /** Whether the list may be changed by whoever looks. */
    public boolean isOpen() {
        return open;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
