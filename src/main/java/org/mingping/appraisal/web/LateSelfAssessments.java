package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.mingping.appraisal.persistence.BranchView.MemberLine;
import org.mingping.shared.web.Words;

/** The part of {@code branch.xhtml} that lists whose self-assessment is late (§1.2): a late one never blocks the branch, but it does not go unseen. */
@Named
@RequestScoped
public class LateSelfAssessments {

    @Inject
    private BranchPage branch;

    /** Who has handed in nothing. */
    public List<MemberLine> getMissing() {
        return branch.getMembers().stream().filter(member -> member.submittedAt() == null).toList();
    }

    /** Who handed it in after voting had opened. */
    public List<MemberLine> getLate() {
        return branch.getMembers().stream().filter(this::isLate).toList();
    }

    public boolean isLate(MemberLine member) {
        return member.isLate(branch.getHead().getRollFrozenAt());
    }

    public String names(List<MemberLine> members) {
        return members.stream().map(MemberLine::name).collect(Collectors.joining(Words.say("shared", "list.separator")));
    }
}
