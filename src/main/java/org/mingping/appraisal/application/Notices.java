package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.persistence.ballot.OverdueBoxes;
import org.mingping.notice.NoticeWriter;

/** To whom an appraisal tells what, and where they find more; the text is its kind's. */
@ApplicationScoped
public class Notices {

    @Inject
    private NoticeWriter writer;

    public void toMember(MemberAppraisal member, NoticeKind kind, String... arguments) {
        put(member.getScopePath(), member.getMemberId(), kind, "/appraisal/my-grade.xhtml?id=" + member.getId(), arguments);
    }

    public void toBranch(BranchAppraisal branch, NoticeKind kind, String... arguments) {
        put(branch.getScopePath(), null, kind, "/appraisal/branch.xhtml?id=" + branch.getId(), arguments);
    }

    /** To a member who objected to the branch's posted list. */
    public void toObjector(BranchAppraisal branch, long member, NoticeKind kind, String... arguments) {
        put(branch.getScopePath(), member, kind, "/appraisal/objections.xhtml?id=" + branch.getId(), arguments);
    }

    /** To the superior that examines the branch's members. */
    public void toTownship(BranchAppraisal branch, MemberAppraisal about, NoticeKind kind, String... arguments) {
        put(superior(branch.getScopePath()), null, kind, "/appraisal/member.xhtml?branch=" + branch.getId() + "&id=" + about.getId(), arguments);
    }

    /**
     * To the branch and to its superior: its ballot is past the deadline and could not be closed. Why stands in it as a refusal's code with what belongs to it.
     */
    public void ballotOverdue(OverdueBoxes.Due box, String reason, List<String> arguments) {
        List<String> values = new ArrayList<>(List.of(box.branchName(), reason));
        values.addAll(arguments);
        for (String path : List.of(box.scopePath(), superior(box.scopePath()))) {
            put(path, null, NoticeKind.BALLOT_OVERDUE, (box.ofCase() ? "/appraisal/case-ballot.xhtml?id=" : "/appraisal/branch.xhtml?id=") + box.branchAppraisalId(), values.toArray(String[]::new));
        }
    }

    /** To a voter, about a ballot on one case. @param path where it lies */
    public void toVoter(String path, long member, long ballot, NoticeKind kind, String... arguments) {
        put(path, member, kind, "/appraisal/ballot.xhtml?id=" + ballot, arguments);
    }

    private static String superior(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    private void put(String path, Long member, NoticeKind kind, String link, String... arguments) {
        if (member == null) {
            writer.toOrganisation(path, kind.code(), link, List.of(arguments));
        } else {
            writer.toMember(path, member, kind.code(), link, List.of(arguments));
        }
    }
}
