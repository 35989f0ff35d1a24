package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.dues.model.Closing;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.HandOverWay;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Months of money that branches have closed. */
@ApplicationScoped
public class Closings {

    /** In one statement, so that what is held is exactly what is summed, whatever is recorded meanwhile. */
    private static final String CLOSE = """
            with held as (
                update dues_payment set closing_id = :id
                 where county_id = :county and closing_id is null and collected_path collate "C" = :path and paid_on < cast(:month as date) + interval '1 month'
                returning amount)
            insert into dues_closing (id, county_id, scope_path, organisation_id, month, payments, total, state, closed_at, closed_by)
            select :id, :county, :path, :organisation, :month, count(*), coalesce(sum(amount), 0), 'CLOSED', :now, :by from held""";

    private static final String LINES = """
            select c.id, c.version, c.organisation_id, o.code as branch_code, o.name as branch, c.month, c.payments, c.total, c.state, c.closed_at, c.closed_by,
                   c.handed_over_on, c.handed_over_how, c.handed_over_by, c.received_on, c.received_by
              from dues_closing c join organisation o on o.county_id = c.county_id and o.id = c.organisation_id
             where c.county_id = :county and""";

    private static final String FILTER =
            " (cast(:organisation as bigint) is null or c.organisation_id = :organisation) and (cast(:state as text) is null or c.state = :state)";

    private static final String IN_HAND = """
            select count(*) as payments, coalesce(sum(amount), 0) as total from dues_payment
             where county_id = :county and closing_id is null and collected_path collate "C" = :path and paid_on < cast(:month as date) + interval '1 month'""";

    private static final int MOST = 200;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A closed month in a list. */
    public record Line(long id, int version, long organisationId, String branchCode, String branch, LocalDate month, int payments, BigDecimal total, ClosingState state,
                       OffsetDateTime closedAt, String closedBy, LocalDate handedOverOn, HandOverWay handedOverHow, String handedOverBy, LocalDate receivedOn,
                       String receivedBy) {

        public Money sum() {
            return new Money(total);
        }

        public YearMonth of() {
            return YearMonth.from(month);
        }

        /** Whether the branch has money of it to hand over. */
        public boolean isToHandOver() {
            return state == ClosingState.CLOSED && total.signum() > 0;
        }
    }

    /** What a branch has taken in and not closed. */
    public record InHand(int payments, BigDecimal total) {

        public Money sum() {
            return new Money(total);
        }
    }

    /** @return the closing's id */
    public long close(DuesBranch branch, YearMonth month, String by) {
        return database.query(handle -> {
            long id = handle.createQuery("select nextval('dues_closing_seq')").mapTo(Long.class).one();
            handle.createUpdate(CLOSE).bind("id", id).bind("county", county.id()).bind("path", branch.scopePath()).bind("organisation", branch.id())
                    .bind("month", month.atDay(1)).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute();
            return id;
        });
    }

    /** The latest month the branch has closed. */
    public Optional<YearMonth> last(DuesBranch branch) {
        return database.query(handle -> handle.createQuery("select max(month) from dues_closing where county_id = :county and organisation_id = :organisation")
                .bind("county", county.id()).bind("organisation", branch.id()).mapTo(LocalDate.class).findOne()).map(YearMonth::from);
    }

    /** Taken in by the end of a month and in no closing. */
    public InHand inHand(DuesBranch branch, YearMonth month) {
        return database.query(handle -> handle.createQuery(IN_HAND).bind("county", county.id()).bind("path", branch.scopePath()).bind("month", month.atDay(1))
                .mapTo(InHand.class).one());
    }

    /** A branch's, the latest first. */
    public List<Line> ofBranch(DuesBranch branch) {
        return database.query(handle -> handle.createQuery(LINES + " c.organisation_id = :organisation order by c.month desc limit :most").bind("county", county.id())
                .bind("organisation", branch.id()).bind("most", MOST).mapTo(Line.class).list());
    }

    /** In this state anywhere in the caller's scope, the longest first. */
    public List<Line> inState(ClosingState state) {
        return database.query(handle -> handle.createQuery(LINES + " c.state = :state order by c.month, c.id limit :most").bind("county", county.id())
                .bind("state", state.name()).bind("most", MOST).mapTo(Line.class).list());
    }

    /** The latest month first. @param branch or null for all of the caller's @param state or null for any @param page counts from 0 */
    public Page<Line> page(DuesBranch branch, ClosingState state, int page, int size) {
        Long organisation = branch == null ? null : branch.id();
        String wanted = state == null ? null : state.name();
        return database.query(handle -> new Page<>(
                handle.createQuery(LINES + FILTER + " order by c.month desc, c.id desc limit :size offset :first").bind("county", county.id()).bindByType("organisation", organisation, Long.class)
                        .bind("state", wanted).bind("size", size).bind("first", (long) page * size).mapTo(Line.class).list(),
                handle.createQuery("select count(*) from dues_closing c where c.county_id = :county and" + FILTER).bind("county", county.id())
                        .bindByType("organisation", organisation, Long.class).bind("state", wanted).mapTo(Long.class).one()));
    }

    public Optional<Line> line(long id) {
        return database.query(handle -> handle.createQuery(LINES + " c.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }

    /** For an act on what the caller saw. @throws Refusal NOT_FOUND or STALE_VERSION */
    public Closing forAct(long id, int seenVersion) {
        Closing found = database.entities().find(Closing.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
