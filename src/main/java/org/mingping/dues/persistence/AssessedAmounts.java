package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.mingping.dues.model.DuesKind;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** What is on record of one member's amounts. */
@ApplicationScoped
public class AssessedAmounts {

    private static final String IN_MONTH = """
            select amount from dues_assessment where county_id = :county and member_id = :member and revoked_at is null
               and from_month <= :month and (to_month is null or to_month > :month)""";

    private static final String OF_MEMBER = """
            select kind, base, amount, clause, from_month, to_month, reason, recorded_at, recorded_by from dues_assessment
             where county_id = :county and member_id = :member and revoked_at is null order by from_month desc""";

    private static final String OF_MANY = """
            select member_id, from_month, to_month, amount from dues_assessment
             where county_id = :county and member_id = any(:members) and revoked_at is null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param toMonth exclusive, or null */
    public record Line(DuesKind kind, BigDecimal base, BigDecimal amount, String clause, LocalDate fromMonth, LocalDate toMonth, String reason,
                       OffsetDateTime recordedAt, String recordedBy) {

        public YearMonth from() {
            return YearMonth.from(fromMonth);
        }

        /** Within, or null. */
        public YearMonth last() {
            return toMonth == null ? null : YearMonth.from(toMonth).minusMonths(1);
        }

        public Money owed() {
            return new Money(amount);
        }

        public Money baseOrNull() {
            return base == null ? null : new Money(base);
        }
    }

    private record Span(long memberId, LocalDate fromMonth, LocalDate toMonth, BigDecimal amount) {

        boolean covers(YearMonth month) {
            return !fromMonth.isAfter(month.atDay(1)) && (toMonth == null || toMonth.isAfter(month.atDay(1)));
        }
    }

    /** What each of these members owes in a month before any reduction; the inner function answers null where they owe nothing. */
    public LongFunction<Function<YearMonth, Money>> of(Collection<Long> members) {
        Map<Long, List<Span>> spans = database.query(handle -> handle.createQuery(OF_MANY).bind("county", county.id())
                .bindArray("members", Long.class, members.toArray()).mapTo(Span.class).list()).stream().collect(Collectors.groupingBy(Span::memberId));
        return member -> month -> spans.getOrDefault(member, List.of()).stream().filter(span -> span.covers(month)).findFirst()
                .map(span -> new Money(span.amount())).orElse(null);
    }

    /** Before any reduction; empty where the member is not assessed for the month. */
    public Optional<Money> in(long member, YearMonth month) {
        return database.query(handle -> handle.createQuery(IN_MONTH).bind("county", county.id()).bind("member", member).bind("month", month.atDay(1))
                .mapTo(BigDecimal.class).findOne().map(Money::new));
    }

    /** The latest first. */
    public List<Line> of(long member) {
        return database.query(handle -> handle.createQuery(OF_MEMBER).bind("county", county.id()).bind("member", member).mapTo(Line.class).list());
    }
}
