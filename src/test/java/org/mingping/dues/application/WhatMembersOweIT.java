package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.model.ReliefKind;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Money;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("What a member owes")
class WhatMembersOweIT {

    @Inject
    private ImportingRoster importing;

    @Inject
    private ReadingFixing reading;

    @Inject
    private FixingYear fixing;

    @Inject
    private ChangingAssessment changing;

    @Inject
    private RequestingRelief requesting;

    @Inject
    private DecidingRelief deciding;

    @Inject
    private ReadingReliefs reliefs;

    @Inject
    private ExcusingMonth excusing;

    @Inject
    private ReadingMemberDues dues;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    private final RosterFixture people = new RosterFixture("9840");
    private YearMonth now;

    @BeforeEach
    void settle() {
        now = YearMonth.now(clock);
    }

    @Test
    @DisplayName("is fixed once a year for the whole branch, from January or the first owed month; whose base is missing stays without an amount")
    void fixedOnceAYear() throws Exception {
        long wage = member(1, 1, "企业", "4500");
        long without = member(1, 2, "机关事业", "");
        ReadingFixing.Fixing before = asBranch(1, () -> reading.read(null, now.getYear()));
        assertThat(before.missing()).extracting(line -> line.member().memberId()).containsExactly(without);
        assertThat(before.toFix()).extracting(line -> line.member().memberId()).containsExactly(wage);

        assertThat(asBranch(1, () -> fixing.fix(null, now.getYear(), List.of(new FixingChoice(wage, DuesKind.WAGE, Money.of("5200.00")),
                new FixingChoice(without, DuesKind.WAGE, null))))).isEqualTo(1);
        assertThat(month(wage, now).owed()).as("more than was owed: from this month on").isEqualTo(Money.of("78.00"));
        if (now.getMonthValue() > 1) {
            assertThat(month(wage, now.minusMonths(1)).owed()).as("and no debt for months gone by").isEqualTo(Money.of("45.00"));
        }
        assertThat(owed(without)).extracting(month -> month.status()).containsOnly(MonthStatus.NOT_OWED);
        ReadingFixing.Fixing after = asBranch(1, () -> reading.read(null, now.getYear()));
        assertThat(after.fixed()).singleElement().satisfies(line -> assertThat(line.different()).as("the roster says 4500").isTrue());

        assertThat(refused(() -> asBranch(1, () -> fixing.fix(null, now.getYear(), List.of(new FixingChoice(wage, DuesKind.WAGE, Money.of("1.00")))))).code())
                .isEqualTo("YEAR_FIXED_ALREADY");
        assertThat(refused(() -> asBranch(1, () -> fixing.fix(null, now.getYear() + 2, List.of()))).code()).isEqualTo("FIXING_YEAR");
        assertThat(refused(() -> asBranch(2, () -> fixing.fix(null, now.getYear(), List.of(new FixingChoice(wage, DuesKind.WAGE, Money.of("1.00")))))).code())
                .as("another branch's member").isEqualTo("NOT_FOUND");
        assertThat(month(wage, now).owed()).isEqualTo(Money.of("78.00"));

        people.cells(1).put("月缴费基数(元)", "2000");
        store();
        assertThat(month(wage, now).owed()).as("the roster does not undo what the branch fixed").isEqualTo(Money.of("78.00"));
    }

    @Test
    @DisplayName("changes from a month on with a reason; earlier months stay as they were owed")
    void changedWithinTheYear() throws Exception {
        long member = member(2, 21, "企业", "3000");
        asBranch(2, () -> fixing.fix(null, now.getYear(), List.of(new FixingChoice(member, DuesKind.WAGE, Money.of("3000.00")))));
        FixingChoice unemployed = new FixingChoice(member, DuesKind.UNEMPLOYED, null);
        assertThat(refused(() -> change(unemployed, now, " ")).code()).isEqualTo("CHANGE_REASON");
        assertThat(refused(() -> change(unemployed, now.minusMonths(7), "下岗")).code()).isIn("CHANGE_TOO_EARLY", "CHANGE_NOT_OWED");
        change(unemployed, now, "下岗");
        assertThat(month(member, now).owed()).isEqualTo(Money.of("0.20"));
        if (now.getMonthValue() > 1) {
            assertThat(month(member, now.minusMonths(1)).owed()).isEqualTo(Money.of("15.00"));
        }
    }

    @Test
    @DisplayName("is nothing under an exemption that the next higher committee decided, by somebody else than who asked, and never twice for a month")
    void exempt() throws Exception {
        long member = member(3, 31, "农村", "");
        MonthRange months = new MonthRange(now, now.plusMonths(2));
        assertThat(refused(() -> request(3, member, ReliefKind.EXEMPTION, null, months, "")).code()).isEqualTo("RELIEF_REASON");
        assertThat(refused(() -> request(3, member, ReliefKind.EXEMPTION, null, new MonthRange(now.minusMonths(7), now), "重病")).code())
                .isIn("RELIEF_TOO_EARLY", "RELIEF_NOT_OWED");
        assertThat(refused(() -> request(3, member, ReliefKind.REDUCTION, Money.of("0.20"), months, "重病")).code()).isEqualTo("RELIEF_NOT_LESS");
        long relief = request(3, member, ReliefKind.EXEMPTION, null, months, "重病");
        assertThat(refused(() -> request(3, member, ReliefKind.REDUCTION, Money.of("0.10"), new MonthRange(now.plusMonths(2), now.plusMonths(3)), "重病")).code())
                .isEqualTo("RELIEF_OVERLAPS");
        assertThat(month(member, now).status()).as("asked for is not granted").isEqualTo(MonthStatus.UNPAID);

        int version = asBranch(3, () -> reliefs.get(relief)).version();
        assertThat(refused(() -> decide(relief, version, "branch/test", "同意")).code()).isEqualTo("RELIEF_BY_REQUESTER");
        assertThat(refused(() -> decide(relief, version, "township/other", " ")).code()).isEqualTo("RELIEF_DECISION");
        decide(relief, version, "township/other", "同意");
        assertThat(month(member, now).status()).isEqualTo(MonthStatus.EXEMPT);
        assertThat(month(member, now.plusMonths(3).getYear() == now.getYear() ? now.plusMonths(3) : now).status())
                .isIn(MonthStatus.UNPAID, MonthStatus.EXEMPT);
        assertThat(refused(() -> decide(relief, version + 1, "township/other", "再次")).code()).isEqualTo("RELIEF_DECIDED");
    }

    @Test
    @DisplayName("is excused for a month where the branch accepts a good reason, and is owed again when it takes that back")
    void excused() throws Exception {
        long member = member(4, 41, "农村", "");
        assertThat(refused(() -> excuse(4, member, now.plusMonths(1), "住院")).code()).isEqualTo("EXCUSE_FUTURE");
        assertThat(refused(() -> excuse(4, member, now, "")).code()).isEqualTo("DUES_EXCUSE_REASON");
        excuse(4, member, now, "住院");
        assertThat(month(member, now).status()).isEqualTo(MonthStatus.EXCUSED);
        assertThat(refused(() -> excuse(4, member, now, "住院")).code()).isEqualTo("EXCUSED_ALREADY");
        long id = asBranch(4, () -> excusing.of(member)).get(0).id();
        asBranch(4, () -> {
            excusing.withdraw(id);
            return null;
        });
        assertThat(month(member, now).status()).isEqualTo(MonthStatus.UNPAID);
    }

    private long member(int ofBranch, int number, String category, String base) throws Exception {
        people.branch(3).branch(4);
        var cells = people.member(number);
        cells.put("所在党支部", people.branchName(ofBranch));
        cells.put("人员类别", category);
        cells.put("月缴费基数(元)", base);
        store();
        String wanted = people.idNumber(number);
        return asBranch(ofBranch, () -> {
            ReadingFixing.Fixing all = reading.read(null, now.getYear());
            return java.util.stream.Stream.of(all.toFix(), all.fixed(), all.missing()).flatMap(List::stream)
                    .filter(line -> line.member().idNumber().equals(wanted)).findFirst().orElseThrow().member().memberId();
        });
    }

    private void store() throws Exception {
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    private <T> T asBranch(int ofBranch, Callable<T> work) throws Exception {
        return caller(Role.BRANCH_OFFICER, "test", "/99/9840/" + people.branchCode(ofBranch) + "/").perform(work);
    }

    /** The signature decides who decides: an account of this realm and name. */
    private Void decide(long relief, int version, String signature, String text) throws Exception {
        String[] who = signature.split("/");
        Caller decider = new Caller(1, who[1], "测试", org.mingping.access.Realm.valueOf(who[0].toUpperCase(java.util.Locale.ROOT)), Set.of(Role.TOWNSHIP_OFFICER),
                county.id(), county.id(), county.name(), "/99/9840/", null, Caller.Via.PAGE, "zh-CN");
        return decider.perform(() -> {
            deciding.decide(relief, version, true, text);
            return null;
        });
    }

    private Void change(FixingChoice choice, YearMonth from, String reason) throws Exception {
        return asBranch(2, () -> {
            changing.change(choice, from, reason);
            return null;
        });
    }

    private Long request(int ofBranch, long member, ReliefKind kind, Money amount, MonthRange months, String reason) throws Exception {
        return asBranch(ofBranch, () -> requesting.request(member, kind, amount, months, reason));
    }

    private Void excuse(int ofBranch, long member, YearMonth month, String reason) throws Exception {
        return asBranch(ofBranch, () -> {
            excusing.excuse(member, month, reason);
            return null;
        });
    }

    private List<org.mingping.dues.model.MonthAccount> owed(long member) throws Exception {
        return Officer.ofCounty(county, () -> dues.year(member, now.getYear())).months().stream().map(ReadingMemberDues.Month::account).toList();
    }

    private org.mingping.dues.model.MonthAccount month(long member, YearMonth month) throws Exception {
        return Officer.ofCounty(county, () -> dues.year(member, month.getYear())).months().get(month.getMonthValue() - 1).account();
    }

    private Caller caller(Role role, String name, String path) {
        return new Caller(1, name, "测试", role.realm(), Set.of(role), county.id(), county.id(), county.name(), path, null, Caller.Via.PAGE, "zh-CN");
    }

    private static Refusal refused(Callable<?> work) {
        return catchThrowableOfType(Refusal.class, work::call);
    }
}
