package org.mingping.appraisal.web;

import static org.mingping.access.PageEntry.forRoles;
import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.access.PageEntry;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;
import org.mingping.appraisal.web.ballot.BallotPages;

/** The pages of this room. */
@ApplicationScoped
public class AppraisalPages implements RoomPages {

    static final String BRANCH = "/appraisal/branch.xhtml";
    static final String CYCLE = "/appraisal/cycle.xhtml";
    static final String MEMBER_APPRAISAL = "/appraisal/member.xhtml";
    static final String SELF_ASSESSMENT = "/appraisal/self-assessment.xhtml";

    private static final String ROOM = "appraisal";
    private static final Role[] ABOVE_BRANCH = {TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};
    private static final Role[] OFFICERS = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};
    private static final Role[] EVERYONE = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return Stream.concat(BallotPages.pages().stream(), Stream.of(
                forRoles("/appraisal/dashboard.xhtml", ROOM, "dashboard.title", TOWNSHIP_OFFICER, ABOVE_BRANCH).inMenu(200),
                forRoles("/appraisal/cycles.xhtml", ROOM, "cycles.title", MEMBER, EVERYONE).inMenu(210),
                forRoles("/appraisal/rule-sets.xhtml", ROOM, "ruleSets.title", MEMBER, EVERYONE).inMenu(220),
                forRoles("/appraisal/what-if.xhtml", ROOM, "whatIf.title", MEMBER, EVERYONE).inMenu(230),
                forRoles(CYCLE, ROOM, "cycle.title", MEMBER, EVERYONE),
                forRoles(ProgressExport.PATH, ROOM, "progressExport.title", TOWNSHIP_OFFICER, ABOVE_BRANCH),
                forRoles(BRANCH, ROOM, "branch.title", MEMBER, EVERYONE),
                forRoles("/appraisal/my-grade.xhtml", ROOM, "grade.title", MEMBER, EVERYONE),
                forRoles("/appraisal/derivation.xhtml", ROOM, "derivation.title", MEMBER, EVERYONE),
                forRoles("/appraisal/publicity.xhtml", ROOM, "publicity.title", MEMBER, EVERYONE),
                forRoles("/appraisal/objections.xhtml", ROOM, "objections.title", MEMBER, EVERYONE),
                forRoles(SELF_ASSESSMENT, ROOM, "self.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER),
                forRoles("/appraisal/representatives.xhtml", ROOM, "representatives.title", BRANCH_OFFICER, OFFICERS),
                forRoles("/appraisal/tally.xhtml", ROOM, "tally.title", BRANCH_OFFICER, TOWNSHIP_OFFICER),
                forRoles(MEMBER_APPRAISAL, ROOM, "member.title", BRANCH_OFFICER, OFFICERS),
                forRoles("/appraisal/quota.xhtml", ROOM, "quota.title", TOWNSHIP_OFFICER, ABOVE_BRANCH),
                forRoles("/appraisal/standards.xhtml", "standards", "edit.title", COUNTY_OFFICER),
                forRoles("/appraisal/rule-set.xhtml", ROOM, "ruleSet.title", MEMBER, EVERYONE))).toList();
    }
}
