package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.BranchSteps;
import org.mingping.appraisal.persistence.BranchView;
import org.mingping.appraisal.persistence.OpenPoints;
import org.mingping.appraisal.persistence.PostedList;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** One branch's appraisal as its page shows it, within the caller's scope. */
@Stateless
public class ReadingBranchAppraisal {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private BranchView view;

    @Inject
    private OpenPoints openPoints;

    @Inject
    private PostedList posted;

    @Inject
    private BranchSteps steps;

    /** Phase, dates, figures. */
    @UseCase(value = "appraisal.read-branch", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public BranchAppraisal head(long id) {
        return branches.get(id);
    }

    /** Its members with what is decided about each. */
    @UseCase(value = "appraisal.read-branch-members", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<BranchView.MemberLine> members(long id) {
        return view.members(id);
    }

    /** A page of them. @param page counts from 0 */
    @UseCase(value = "appraisal.read-branch-members", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<BranchView.MemberLine> members(long id, int page, int size) {
        return view.members(id, page, size);
    }

    /** One member's grade with its derivation; a member sees their own once it is final (§1.12). */
    @UseCase(value = "appraisal.read-member-grade", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public BranchView.MemberGrade grade(long memberAppraisalId) {
        return view.grade(memberAppraisalId);
    }

    /** Who took each step that is past, and when. */
    @UseCase(value = "appraisal.read-steps", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Map<Phase, BranchSteps.Taken> steps(long id) {
        return steps.of(id);
    }

    /** What stands in the way of publicity. */
    @UseCase(value = "appraisal.read-open-points", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Refusal> openPoints(long id) {
        return openPoints.beforePublicity(id);
    }

    /** The posted list. */
    @UseCase(value = "appraisal.read-posted", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<PostedList.Item> posted(long id) {
        return posted.items(id);
    }

    /** Objections with their answers. */
    @UseCase(value = "appraisal.read-objections", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<BranchView.ObjectionLine> objections(long id) {
        return view.objections(id);
    }

    /** A page of them. @param page counts from 0 */
    @UseCase(value = "appraisal.read-objections", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<BranchView.ObjectionLine> objections(long id, int page, int size) {
        return view.objections(id, page, size);
    }

    /** What the caller objected to as a member, with the answers (§1.11). */
    @UseCase(value = "appraisal.read-own-objections", writes = false, roles = MEMBER)
    public List<BranchView.ObjectionLine> ownObjections(long id) {
        return view.objectionsOf(id, Caller.current().memberId());
    }
}
