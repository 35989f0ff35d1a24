package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.CollectionPolicy;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.OverpaymentPolicy;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.Payments;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** Takes dues from members of a branch: all of what is handed in at once, or none of it (domain §2). */
@Stateless
public class Collecting {

    /** Whoever takes money does so beside others, but not beside a workbook of payments: both would find the same month unpaid. */
    static final String ALONE = "dues collecting";

    @Inject
    private PayingMembers members;

    @Inject
    private MonthLists months;

    @Inject
    private Payments payments;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param overpaid whether whoever hands it in was asked about amounts above what is owed, and meant them
     * @return the receipts' ids, in the order of the collections
     * @throws Refusal NOT_FOUND for a member out of scope, SAME_PAYMENT_AGAIN, what {@link CollectionPolicy} refuses, or, of what nobody was asked about yet,
     *                 {@link OverpaymentPolicy}
     */
    @UseCase(value = "dues.collect", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public List<Long> collect(List<Collection> collections, boolean overpaid) {
        // A roster moves members: where they are is read once none is being imported.
        database.together(WorkbookImport.ALONE);
        database.together(ALONE);
        Map<Long, PayingMember> known = members.byId(collections.stream().map(Collection::memberId).distinct().toList());
        known.values().stream().map(PayingMember::scopePath).distinct().sorted().forEach(path -> database.alone("dues of " + path));
        CollectionPolicy policy = new CollectionPolicy(parameters.window(YearMonth.now(clock)), LocalDate.now(clock), !Caller.current().is(BRANCH_OFFICER));
        List<Long> receipts = new ArrayList<>();
        Money total = Money.ZERO;
        for (Collection collection : collections) {
            PayingMember member = known.get(collection.memberId());
            if (member == null) {
                throw Refusal.notFound();
            }
            Map<YearMonth, MonthAccount> accounts = accounts(collection);
            policy.require(collection, member, accounts);
            if (!overpaid) {
                OverpaymentPolicy.requireMeant(collection, member, accounts);
            }
            payments.again(collection, Caller.current().signature()).ifPresent(month -> {
                throw Refusal.conflict("SAME_PAYMENT_AGAIN", member.name(), month);
            });
            receipts.add(payments.add(collection, member, Caller.current().signature()));
            total = total.plus(collection.total());
        }
        journal.note("receipts", receipts.size());
        journal.note("total", total.toString());
        if (overpaid) {
            journal.note("overpaid", true);
        }
        return receipts;
    }

    private Map<YearMonth, MonthAccount> accounts(Collection collection) {
        return months.of(collection.amounts().keySet().stream().map(month -> new MonthLists.Wanted(collection.memberId(), month)).toList()).stream()
                .collect(Collectors.toMap(MonthAccount::month, Function.identity()));
    }
}
