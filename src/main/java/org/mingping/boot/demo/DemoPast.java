package org.mingping.boot.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.organisation.model.RecordedGrade;
import org.mingping.organisation.model.SanctionKind;

/** What the demo's members bring with them: sanctions, and earlier years' grades. */
final class DemoPast {

    private static final long SEED = 98_1231;

    private final List<DemoMember> members;
    private final DemoTexts texts;
    private final LocalDate asOf;

    /** @param asOf the day of the import */
    DemoPast(List<DemoMember> members, DemoTexts texts, LocalDate asOf) {
        this.members = members;
        this.texts = texts;
        this.asOf = asOf;
    }

    /** One of each kind that does something to a grade, and some that do nothing. Those of “this year” are of the confirmed half-year's. */
    List<Sanctioned> sanctions() {
        return List.of(
                new Sanctioned("9802002", 7, SanctionKind.WARNING, asOf.minusDays(40)),
                new Sanctioned("9803003", 5, SanctionKind.WARNING, asOf.minusYears(2)),
                new Sanctioned("9805001", 9, SanctionKind.SERIOUS_WARNING, asOf.minusDays(55)),
                new Sanctioned("9801004", 6, SanctionKind.PROBATION_TWO_YEARS, asOf.minusYears(1).plusDays(12)),
                new Sanctioned("9806001", 11, SanctionKind.PROBATION_ONE_YEAR, asOf.minusYears(3)),
                new Sanctioned("9804001", 8, SanctionKind.ADMINISTRATIVE, asOf.minusDays(90)),
                new Sanctioned("9807001", 12, SanctionKind.ADMINISTRATIVE, asOf.minusYears(1)),
                new Sanctioned("9805003", 4, SanctionKind.REMOVAL_FROM_POSTS, asOf.minusYears(1).minusDays(200)));
    }

    /** A sanction of the branch's member with this place on the roster. */
    record Sanctioned(String branchCode, int place, SanctionKind kind, LocalDate decidedOn) {
    }

    DemoMember who(Sanctioned sanctioned) {
        return members.stream().filter(member -> member.branch().code().equals(sanctioned.branchCode())).skip(sanctioned.place()).findFirst().orElseThrow();
    }

    DemoWorkbook sanctionsWorkbook() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, "处分种类", "处分决定日期", "文号"));
        for (Sanctioned sanctioned : sanctions()) {
            DemoMember who = who(sanctioned);
            rows.add(List.of(who.name(), who.idNumber(), sanctioned.kind().officialName(), sanctioned.decidedOn().toString(),
                    texts.one("document.no", 0).replace("{0}", Integer.toString(sanctioned.decidedOn().getYear())).replace("{1}", Integer.toString(rows.size()))));
        }
        return new DemoWorkbook(new DemoWorkbook.Sheet("处分情况", rows));
    }

    /** Of the two years before: most qualified, few excellent, very few below. */
    DemoWorkbook gradesWorkbook(List<DemoTree.Branch> branches) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, "年度", "等次"));
        for (DemoMember member : members) {
            for (int year = asOf.getYear() - 2; year < asOf.getYear(); year++) {
                RecordedGrade grade = grade(random.nextInt(100));
                if (member.fullSince() != null && member.fullSince().getYear() < year && branches.contains(member.branch())) {
                    rows.add(List.of(member.name(), member.idNumber(), Integer.toString(year), grade.officialName()));
                }
            }
        }
        return new DemoWorkbook(new DemoWorkbook.Sheet("上年度评议等次", rows));
    }

    private static RecordedGrade grade(int draw) {
        if (draw < 9) {
            return RecordedGrade.EXCELLENT;
        }
        return draw < 96 ? RecordedGrade.QUALIFIED : RecordedGrade.BASICALLY_QUALIFIED;
    }
}
