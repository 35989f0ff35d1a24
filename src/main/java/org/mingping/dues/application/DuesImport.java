package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.model.PaymentRowPolicy;
import org.mingping.dues.model.SheetPayment;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.PaymentImports;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.persistence.Statistics;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetRow;
import org.mingping.shared.sheet.WorkbookImport;

/** The work that {@link CheckingDues} and {@link ImportingDues} share: some thousand rows at a time are looked up together and decided one by one. */
@ApplicationScoped
class DuesImport {

    private static final int AT_ONCE = 2_000;

    @Inject
    private PayingMembers members;

    @Inject
    private MonthLists months;

    @Inject
    private PaymentImports payments;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Database database;

    @Inject
    private Statistics statistics;

    @Inject
    private Clock clock;

    ImportReport check(SheetFile file, String source) throws IOException {
        return decide(file, source, new ArrayList<>());
    }

    ImportReport store(SheetFile file, String source) throws IOException {
        database.alone(WorkbookImport.ALONE);
        database.alone(Collecting.ALONE);
        List<SheetPayment> fresh = new ArrayList<>();
        ImportReport report = decide(file, source, fresh);
        if (!fresh.isEmpty()) {
            payments.store(fresh, source, Caller.current().signature());
            statistics.afterStoring(fresh.size());
        }
        return report;
    }

    private ImportReport decide(SheetFile file, String source, List<SheetPayment> fresh) throws IOException {
        PaymentRowPolicy policy = new PaymentRowPolicy(parameters.window(YearMonth.now(clock)), LocalDate.now(clock));
        Set<Integer> stored = payments.storedRows(source);
        ReportInTheMaking report = new ReportInTheMaking();
        List<SheetRow> waiting = new ArrayList<>(AT_ONCE);
        file.read(PaymentRowPolicy.LAYOUT, row -> {
            if (!row.isBlank()) {
                waiting.add(row);
            }
            if (waiting.size() == AT_ONCE) {
                decide(waiting, policy, stored, report, fresh);
                waiting.clear();
            }
        });
        decide(waiting, policy, stored, report, fresh);
        return report.finish(fresh.size());
    }

    private void decide(List<SheetRow> rows, PaymentRowPolicy policy, Set<Integer> stored, ReportInTheMaking report, List<SheetPayment> fresh) {
        Map<String, PayingMember> known = members.byIdNumber(rows.stream().map(MemberRowPolicy::idNumberIn).distinct().toList());
        Map<MonthLists.Wanted, MonthAccount> accounts = accounts(rows, known);
        for (SheetRow row : rows) {
            PayingMember member = known.get(MemberRowPolicy.idNumberIn(row));
            RowDecision<SheetPayment> decision = policy.decide(row, member, stored.contains(row.number()), month -> accounts.get(new MonthLists.Wanted(member.id(), month)));
            report.add(decision);
            if (decision.isAccepted() && !decision.value().stored()) {
                fresh.add(decision.value());
            }
        }
    }

    private Map<MonthLists.Wanted, MonthAccount> accounts(List<SheetRow> rows, Map<String, PayingMember> known) {
        List<MonthLists.Wanted> wanted = new ArrayList<>(rows.size());
        for (SheetRow row : rows) {
            PayingMember member = known.get(MemberRowPolicy.idNumberIn(row));
            if (member != null) {
                PaymentRowPolicy.monthIn(row).ifPresent(month -> wanted.add(new MonthLists.Wanted(member.id(), month)));
            }
        }
        Map<MonthLists.Wanted, MonthAccount> accounts = new HashMap<>();
        months.of(wanted).forEach(account -> accounts.put(new MonthLists.Wanted(account.memberId(), account.month()), account));
        return accounts;
    }
}
