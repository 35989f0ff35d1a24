package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.dues.model.MonthAccount;
import org.mingping.findings.FailureRuns.Evidence;
import org.mingping.findings.FailureRuns.Standing;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;

/** What is on record of unpaid months: what was missing when the finding was raised, and what was recorded since, whatever day of paying it names. */
@ApplicationScoped
class MonthEvidence {

    private static final String ROOM = "dues";

    @Inject
    private MonthLists months;

    @Inject
    private OwedThen owed;

    @Inject
    private PaymentBook payments;

    @Inject
    private Excuses excuses;

    /** One line a month, in their order. */
    List<Evidence> of(long member, Map<YearMonth, Instant> found, Locale locale) {
        List<YearMonth> wanted = List.copyOf(found.keySet());
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, MonthAccount> accounts = months.of(wanted.stream().map(month -> new MonthLists.Wanted(member, month)).toList()).stream()
                .collect(Collectors.toMap(MonthAccount::month, Function.identity()));
        Map<YearMonth, Money> then = owed.of(member, found);
        YearMonth first = wanted.stream().min(Comparator.naturalOrder()).orElseThrow();
        YearMonth last = wanted.stream().max(Comparator.naturalOrder()).orElseThrow();
        // Oldest first: what happened is told in its order.
        List<PaymentBook.Line> paid = payments.ofMember(member, first, last).stream()
                .sorted(Comparator.comparing(PaymentBook.Line::paidOn).thenComparing(PaymentBook.Line::id)).toList();
        List<Excuses.Line> excused = excuses.of(member).stream().filter(Excuses.Line::isStanding).toList();
        return wanted.stream().map(month -> evidence(month, then.get(month), accounts.get(month), paid.stream().filter(line -> line.of().equals(month)).toList(),
                excused.stream().filter(line -> line.of().equals(month)).toList(), found.get(month), locale)).toList();
    }

    private static Evidence evidence(YearMonth month, Money then, MonthAccount account, List<PaymentBook.Line> paid, List<Excuses.Line> excused, Instant raisedAt,
            Locale locale) {
        Money now = account == null || account.owed() == null ? Money.ZERO : account.owed();
        Money owed = then == null ? now : then;
        Money inTime = paid.stream().filter(line -> !line.recordedAt().toInstant().isAfter(raisedAt)).map(PaymentBook.Line::sum).reduce(Money.ZERO, Money::plus);
        String missing = inTime.isPositive() ? Messages.text(locale, ROOM, "evidence.then.partly", owed, inTime) : Messages.text(locale, ROOM, "evidence.then", owed);
        List<String> since = new ArrayList<>();
        paid.stream().filter(line -> line.recordedAt().toInstant().isAfter(raisedAt)).forEach(line -> since.add(told(line, locale)));
        if (now.compareTo(owed) != 0) {
            since.add(Messages.text(locale, ROOM, "evidence.changed", now));
        }
        excused.forEach(line -> since.add(Messages.text(locale, ROOM, "evidence.excused", line.reason())));
        return new Evidence(month, missing, since.isEmpty() ? null : String.join(Messages.text(locale, ROOM, "evidence.separator"), since), stands(account));
    }

    /** A month that nothing is known to be owed for any more is no failure either. */
    private static Standing stands(MonthAccount account) {
        if (account == null) {
            return Standing.EXCUSED;
        }
        return switch (account.status()) {
            case UNPAID -> Standing.FAILED;
            case PAID -> Standing.MADE_UP;
            case EXCUSED, EXEMPT, NOT_OWED -> Standing.EXCUSED;
        };
    }

    private static String told(PaymentBook.Line line, Locale locale) {
        if (line.isReversal()) {
            return Messages.text(locale, ROOM, "evidence.reversed", line.paidOn(), line.sum().negated(), line.reason());
        }
        return line.payer() == null ? Messages.text(locale, ROOM, "evidence.paid", line.paidOn(), line.sum())
                : Messages.text(locale, ROOM, "evidence.paid.by", line.paidOn(), line.sum(), line.payer());
    }
}
