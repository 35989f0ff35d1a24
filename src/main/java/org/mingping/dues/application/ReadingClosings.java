package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.persistence.Closings;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows the months of money that branches have closed, and what of them is on its way. */
@Stateless
public class ReadingClosings {

    @Inject
    private Closings closings;

    @Inject
    private PaymentBook payments;

    @Inject
    private DuesBranches branches;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    /** @param next the month to close next, or null where all that have begun are closed @param inHand what closing it would take */
    public record Book(DuesBranch branch, YearMonth next, YearMonth current, Closings.InHand inHand, List<Closings.Line> closings) {

        /** Whether the month to close is over, and what closing it takes is not below zero: that goes into the next. */
        public boolean isDue() {
            return next != null && next.isBefore(current) && inHand.total().signum() >= 0;
        }
    }

    /** A closed month with what it holds. */
    public record View(Closings.Line line, LocalDate today, List<PaymentBook.Line> payments) {
    }

    /** @param code the branch's, or null for the caller's own @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-closings", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Book of(String code) {
        DuesBranch branch = branches.asked(code).orElseThrow(Refusal::notFound);
        YearMonth current = YearMonth.from(LocalDate.now(clock));
        Optional<YearMonth> last = closings.last(branch);
        // Of several months that were never closed the last is offered: it takes all of them.
        YearMonth next = last.isPresent() && !last.get().isBefore(current) ? null : nextOf(last.orElse(null), current);
        return new Book(branch, next, current, next == null ? null : closings.inHand(branch, next), closings.ofBranch(branch));
    }

    /** @param code a branch's, or null for all of the caller's @param state or null for any @param page counts from 0 @throws Refusal NOT_FOUND for a branch that is not there */
    @UseCase(value = "dues.read-closings", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Closings.Line> page(String code, ClosingState state, int page, int size) {
        DuesBranch branch = code == null || code.isBlank() ? null : branches.asked(code).orElseThrow(Refusal::notFound);
        return closings.page(branch, state, page, Math.min(size, Page.MAX_SIZE));
    }

    /** What waits in this state anywhere in the caller's scope. */
    @UseCase(value = "dues.read-closings", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Closings.Line> inState(ClosingState state) {
        return closings.inState(state);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-closings", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public View view(long id) {
        return new View(closings.line(id).orElseThrow(Refusal::notFound), LocalDate.now(clock), payments.ofClosing(id));
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-closings", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Closings.Line line(long id) {
        return closings.line(id).orElseThrow(Refusal::notFound);
    }

    private YearMonth nextOf(YearMonth last, YearMonth current) {
        YearMonth before = current.minusMonths(1);
        boolean lastMonthOpen = !before.isBefore(parameters.firstMonth()) && (last == null || last.isBefore(before));
        return lastMonthOpen ? before : current;
    }
}
