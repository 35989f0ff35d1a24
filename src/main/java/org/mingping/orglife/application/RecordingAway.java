package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.orglife.model.FloatingStay;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.FloatingBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/**
 * A branch puts on record that a member is away, and that they came back. Where the organisation at the place is a branch of this county, that branch is
 * asked to confirm; of another only its name is kept.
 */
@Stateless
public class RecordingAway {

    @Inject
    private OwnBranch own;

    @Inject
    private Branches branches;

    @Inject
    private FloatingBook book;

    @Inject
    private Stays stays;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private LifeNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND where the member belongs to no branch in scope; FLOATING_STANDING, FLOATING_DAY, FLOATING_HOST where the code is none of another branch of this county */
    @UseCase(value = "orglife.record-away", roles = BRANCH_OFFICER)
    public void record(long member, Whereabouts where) {
        Branches.Branch of = branches.of(member).orElseThrow(Refusal::notFound);
        Branches.Branch host = where.hostCode() == null ? null : host(where.hostCode());
        if (where.hostCode() != null && (host == null || host.id() == of.id())) {
            throw Refusal.invalid("FLOATING_HOST").under("domain §3");
        }
        String by = Caller.current().signature();
        where.requirePast(LocalDate.now(clock));
        long stay = book.begin(of.place(), member, where, host, by).orElseThrow(() -> Refusal.conflict("FLOATING_STANDING").under("domain §3"));
        journal.subject("member", member, stays.name(member));
        journal.note("awayTo", where.awayTo());
        if (host != null) {
            book.ask(stay, host.scopePath(), by);
            notices.handshakeAsked(host.scopePath(), stays.name(member));
        }
    }

    /** @throws Refusal NOT_FOUND, FLOATING_ENDED, FLOATING_DAY */
    @UseCase(value = "orglife.end-away", roles = BRANCH_OFFICER)
    public void end(long member, LocalDate on) {
        FloatingStay stay = stays.open(member);
        journal.subject("member", member, stays.name(member));
        stay.end(on, LocalDate.now(clock));
        book.withdraw(stay.getId());
    }

    /** The branches of the county that can be asked: a name and a place in the tree, nothing of anybody. */
    @UseCase(value = "orglife.read-hosts", writes = false, roles = BRANCH_OFFICER)
    public List<Branches.Host> hosts() {
        Branches.Branch of = own.named(null);
        AtomicReference<List<Branches.Host>> found = new AtomicReference<>(List.of());
        database.whileSeeing(county.path(), () -> found.set(branches.hosts(of.id())));
        return found.get();
    }

    private Branches.Branch host(String code) {
        AtomicReference<Branches.Branch> found = new AtomicReference<>();
        database.whileSeeing(county.path(), () -> found.set(branches.anywhere(code).orElse(null)));
        return found.get();
    }
}
