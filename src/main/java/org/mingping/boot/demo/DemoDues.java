package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.dues.application.ImportingDues;
import org.mingping.dues.application.TrackingFrom;
import org.mingping.dues.model.AssessmentPolicy;
import org.mingping.dues.model.CountyRates;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.PaymentRowPolicy;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.shared.Money;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** What the demo's members paid from January on: most of them every month, some not since a while, as a county's workbook has it. */
@ApplicationScoped
class DemoDues {

    private static final List<String> HEADINGS = List.of(MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, PaymentRowPolicy.MONTH, PaymentRowPolicy.AMOUNT,
            PaymentRowPolicy.PAID_ON, PaymentRowPolicy.PAYER);

    /** In the branch in which everybody has an account, by place on the roster: how many of the last months are not paid. */
    private static final int[] WHOLE_BRANCH = {0, 0, 0, 6, 0, 7, 0, 6, 0, 3, 0, 1, 5, 0};
    /** Elsewhere, by place in the county: one in forty is behind by so many months. */
    private static final int[] ELSEWHERE = {7, 4, 2, 1, 1};
    private static final int ONE_IN = 40;

    @Inject
    private TrackingFrom tracking;

    @Inject
    private ImportingDues importing;

    /** January of the year in which the county was founded. */
    void trackFromJanuary(Caller system, DemoCalendar calendar) throws Exception {
        system.perform(() -> {
            tracking.from(firstMonth(calendar));
            return null;
        });
    }

    void bring(Caller officer, DemoWorld world, LocalDate today) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        int number = 0;
        for (DemoTree.Branch branch : world.tree().branches()) {
            int place = 0;
            for (DemoMember member : world.membersOf(branch)) {
                int behind = branch.key().equals(DemoAccounts.WHOLE_BRANCH) ? WHOLE_BRANCH[place % WHOLE_BRANCH.length] : behind(number);
                pay(rows, member, firstMonth(world.calendar()), YearMonth.from(today).minusMonths(behind + 1L), number);
                place++;
                number++;
            }
        }
        try (DemoWorkbook workbook = new DemoWorkbook(new DemoWorkbook.Sheet(PaymentRowPolicy.LAYOUT.sheet(), rows))) {
            DemoImports.requireClean(officer.perform(() -> importing.store(Upload.of(workbook.file()), Progress.UNWATCHED)));
        }
    }

    private static YearMonth firstMonth(DemoCalendar calendar) {
        return YearMonth.of(calendar.founded().getYear(), 1);
    }

    private static int behind(int number) {
        return number % ONE_IN < ELSEWHERE.length ? ELSEWHERE[number % ONE_IN] : 0;
    }

    private static void pay(List<List<String>> rows, DemoMember member, YearMonth first, YearMonth last, int number) {
        AssessmentPolicy policy = new AssessmentPolicy(CountyRates.DEFAULT);
        Money base = member.duesBase().isEmpty() ? null : Money.of(member.duesBase());
        String amount = policy.assess(DuesKind.of(member.category()), base).amount().toString();
        YearMonth joined = YearMonth.from(member.joinedOn());
        for (YearMonth month = joined.isAfter(first) ? joined : first; !month.isAfter(last); month = month.plusMonths(1)) {
            rows.add(List.of(member.name(), member.idNumber(), month.toString(), amount, month.atDay(3 + number % 20).toString(), number % 17 == 0 ? "配偶" : ""));
        }
    }
}
