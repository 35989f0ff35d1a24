package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.application.ListingFirstAccounts;
import org.mingping.access.application.NewAccount;
import org.mingping.organisation.County;

/**
 * Loads the demo: the roster and what members bring with them, the accounts, the half-year before walked to its end, the current one
 * as far as each branch has come, a year of organisation life, some cases, and a campaign that is open. Some hundred acts in transactions of their own, with the clock moved back to when each took place.
 */
@ApplicationScoped
public class LoadingDemo {

    /** As {@code mingping.county} takes it. */
    public static final String COUNTY = DemoTree.COUNTY_CODE + ":" + DemoTree.COUNTY_NAME;

    private static final Logger LOG = Logger.getLogger(LoadingDemo.class.getName());
    private static final int NEW_BRANCHES_IMPORTED = 6;

    @Inject
    private DemoClock clock;

    @Inject
    private DemoLedger ledger;

    @Inject
    private DemoImports imports;

    @Inject
    private DemoDues dues;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private DemoCycles cycles;

    @Inject
    private WalkingCycle walking;

    @Inject
    private BranchActs acts;

    @Inject
    private DemoLife life;

    @Inject
    private DemoCases cases;

    @Inject
    private DemoPreparation preparation;

    @Inject
    private DemoRegistration registration;

    @Inject
    private ListingFirstAccounts listing;

    /** Whether an account is among those a start of the demo tells about: the county's, and one for each kind of thing that waits. */
    public static boolean isAnnounced(String username, Realm realm) {
        return DemoAccounts.isAnnounced(username, realm);
    }

    /** Usernames in the branch in which everybody has an account: its two officers', its first and its last member's. */
    public static List<String> wholeBranch() {
        return DemoAccounts.wholeBranch(DemoTree.read());
    }

    /** Moves the clock back to the day on which the county was founded; {@link #returnToNow} ends that. */
    public void goBackToFounding() {
        clock.moveTo(new DemoCalendar(clock.today()).founded(), 0);
    }

    public void returnToNow() {
        clock.back();
    }

    /** Whether nothing was loaded into it yet but its root. */
    public boolean isFresh(County county) throws Exception {
        return system(county).perform(ledger::places).size() == 1;
    }

    private static Caller system(County county) {
        return Caller.system(county.id(), county.path(), county.name(), Caller.Via.START);
    }

    /** Into a county that was founded as a demo's and has nothing in it yet. */
    public void load(County county) throws Exception {
        long begun = System.nanoTime();
        Caller system = system(county);
        try {
            DemoWorld world = DemoWorld.on(clock.today());
            settle(system, world);
            walkPrevious(county, system, world.with(system.perform(ledger::places)));
            join(system, world);
            DemoWorld whole = world.with(system.perform(ledger::places));
            walkCurrent(county, system, whole);
            long walked = System.nanoTime();
            life.live(whole, staff(system));
            cases.open(whole, staff(system));
            registration.run(whole, staff(system));
            preparation.prepare(whole, staff(system));
            long lived = System.nanoTime() - walked;
            clock.back();
            dues.bring(staff(system).countyOfficer(), world, clock.today());
            system.perform(() -> {
                ledger.finish(world.tree().branches().size(), world.members().size());
                return null;
            });
            LOG.info(() -> "demo county loaded in %d ms, its organisation life in %d".formatted((System.nanoTime() - begun) / 1_000_000, lived / 1_000_000));
        } finally {
            clock.back();
        }
    }

    private void settle(Caller system, DemoWorld world) throws Exception {
        clock.moveTo(world.calendar().settled(), 0);
        dues.trackFromJanuary(system, world.calendar());
        imports.roster(staff(system).countyOfficer(), world.tree(), world.firstBranches(), world.members());
        imports.past(staff(system).countyOfficer(), world.past(), world.firstBranches());
        DemoWorld settled = world.with(system.perform(ledger::places));
        accounts.open(system, accounts.offices(settled, system.perform(ledger::members), staff(system).usernames()));
    }

    private void walkPrevious(County county, Caller system, DemoWorld world) throws Exception {
        DemoStaff staff = staff(system);
        DemoCalendar calendar = world.calendar();
        cycles.open(county, staff.countyOfficer(), calendar.previous(), calendar.previousOpened());
        DemoOpinions opinions = new DemoOpinions(world.tree(), world.members(), world.sanctioned(), calendar.previous(), false);
        walking.walk(cycles.seats(world, staff, calendar.previous(), opinions, one -> DemoSchedule.previous(calendar, one.number())));
        cycles.tick(county, calendar.previous());
        cycles.open(county, staff.countyOfficer(), calendar.current(), calendar.currentOpened());
    }

    /** Branches founded after the current cycle has opened join it; some members get accounts of their own. */
    private void join(Caller system, DemoWorld before) throws Exception {
        clock.moveTo(before.calendar().ago(NEW_BRANCHES_IMPORTED), 0);
        DemoStaff staff = staff(system);
        List<DemoTree.Branch> founded = before.tree().branches().stream().filter(DemoTree.Branch::isNew).toList();
        imports.roster(staff.countyOfficer(), before.tree(), founded, before.members());
        DemoWorld world = before.with(system.perform(ledger::places));
        List<NewAccount> opened = new ArrayList<>(accounts.offices(world, system.perform(ledger::members), staff.usernames()));
        for (Seat seat : currentSeats(world, staff)) {
            opened.addAll(DemoAccounts.ofMembers(seat, acts.roll(seat, staff.countyOfficer())));
        }
        accounts.open(system, opened);
    }

    private void walkCurrent(County county, Caller system, DemoWorld world) throws Exception {
        walking.walk(currentSeats(world, staff(system)));
        cycles.tick(county, world.calendar().current());
    }

    private List<Seat> currentSeats(DemoWorld world, DemoStaff staff) throws Exception {
        DemoCalendar calendar = world.calendar();
        DemoOpinions opinions = new DemoOpinions(world.tree(), world.members(), world.sanctioned(), calendar.current(), true);
        return cycles.seats(world, staff, calendar.current(), opinions, one -> DemoSchedule.current(calendar, one.branch().stage()));
    }

    private DemoStaff staff(Caller system) throws Exception {
        return new DemoStaff(system.perform(listing::list), system.county());
    }
}
