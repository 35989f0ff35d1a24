package org.mingping.boot.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.OrganisationKind;
import org.mingping.organisation.model.RosterRow;

/** The roster workbook of some of the demo's branches. */
final class DemoRoster {

    private static final List<String> TREE_HEADINGS = List.of("组织代码", "组织名称", "组织类别", "上级组织代码");
    private static final List<String> HEADINGS = List.of(RosterRow.SEQUENCE, RosterRow.COMMITTEE, RosterRow.BRANCH, RosterRow.NAME, RosterRow.GENDER,
            RosterRow.ETHNICITY, RosterRow.BIRTH_DATE, RosterRow.ID_NUMBER, RosterRow.EDUCATION, RosterRow.JOINED_ON, RosterRow.FULL_SINCE,
            RosterRow.STATUS, RosterRow.CATEGORY, RosterRow.TELEPHONE, RosterRow.FLOATING, RosterRow.DUES_BASE);

    private DemoRoster() {
    }

    static DemoWorkbook of(DemoTree tree, List<DemoTree.Branch> branches, List<DemoMember> members) throws IOException {
        return new DemoWorkbook(new DemoWorkbook.Sheet("党组织", organisations(tree, branches)),
                new DemoWorkbook.Sheet(RosterRow.SHEET, roster(tree, branches, members)));
    }

    private static List<List<String>> organisations(DemoTree tree, List<DemoTree.Branch> branches) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(TREE_HEADINGS);
        rows.add(List.of(DemoTree.COUNTY_CODE, DemoTree.COUNTY_NAME, OrganisationKind.COUNTY_COMMITTEE.officialName(), ""));
        tree.townships().forEach(one -> rows.add(List.of(one.code(), one.name(), one.kind().officialName(), DemoTree.COUNTY_CODE)));
        branches.forEach(one -> rows.add(List.of(one.code(), one.name(), OrganisationKind.BRANCH.officialName(), one.townshipCode())));
        return rows;
    }

    private static List<List<String>> roster(DemoTree tree, List<DemoTree.Branch> branches, List<DemoMember> members) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        members.stream().filter(member -> branches.contains(member.branch())).forEach(member -> rows.add(List.of(Integer.toString(rows.size()),
                tree.above(member.branch()).name(), member.branch().name(), member.name(), member.male() ? "男" : "女", member.ethnicity(),
                member.born().toString(), member.idNumber(), member.education(), member.joinedOn().toString(),
                member.fullSince() == null ? "" : member.fullSince().toString(),
                member.status() == MembershipStatus.FULL ? "正式党员" : "预备党员", member.category().officialName(), member.telephone(),
                member.floating() ? "是" : "否", member.duesBase())));
        return rows;
    }
}
