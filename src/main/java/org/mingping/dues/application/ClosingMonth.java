package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.ClosingPolicy;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.HandOverWay;
import org.mingping.dues.persistence.Closings;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** A branch closes its month of money and hands it over; its superior says that it arrived. What is recorded later goes into the next closing. */
@Stateless
public class ClosingMonth {

    @Inject
    private DuesBranches branches;

    @Inject
    private Closings closings;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param code the branch's, or null for the caller's own @return the closing's id @throws Refusal NOT_FOUND, CLOSING_NEGATIVE or what {@link ClosingPolicy} refuses */
    @UseCase(value = "dues.close-month", roles = BRANCH_OFFICER)
    public long close(String code, YearMonth month) {
        database.together(WorkbookImport.ALONE);
        DuesBranch branch = branches.asked(code).orElseThrow(Refusal::notFound);
        database.alone("dues of " + branch.scopePath());
        new ClosingPolicy(parameters.firstMonth(), YearMonth.now(clock)).require(month, closings.last(branch).orElse(null));
        long id = closings.close(branch, month, Caller.current().signature());
        // Looked at once it is summed, so that nothing is taken back in between; the refusal undoes it.
        Money total = closings.line(id).orElseThrow().sum();
        if (total.compareTo(Money.ZERO) < 0) {
            throw Refusal.conflict("CLOSING_NEGATIVE", month, total);
        }
        journal.subject("dues-closing", Long.toString(id), branch.name() + " " + month);
        return id;
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CLOSING_STATE, CLOSING_EMPTY, HAND_OVER_DAY, HAND_OVER_HOW */
    @UseCase(value = "dues.hand-over", roles = BRANCH_OFFICER)
    public void handOver(long id, int seenVersion, LocalDate on, HandOverWay how) {
        journal.subject("dues-closing", Long.toString(id), Long.toString(id));
        closings.forAct(id, seenVersion).handOver(on, how, Caller.current().signature(), LocalDate.now(clock));
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CLOSING_STATE, RECEIVED_DAY */
    @UseCase(value = "dues.receive", roles = TOWNSHIP_OFFICER)
    public void receive(long id, int seenVersion, LocalDate on) {
        journal.subject("dues-closing", Long.toString(id), Long.toString(id));
        closings.forAct(id, seenVersion).receive(on, Caller.current().signature(), LocalDate.now(clock));
    }
}
