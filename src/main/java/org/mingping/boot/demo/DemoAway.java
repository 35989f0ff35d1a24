package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.orglife.application.LoggingContact;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.RecordingAway;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.orglife.persistence.Branches;

/**
 * The demo's floating members. Every branch has put on record where its own are, and has called them lately; in the two branches of {@link DemoLife} somebody
 * was not heard of for too long, and one is with the logistics park's branch, which has not answered yet.
 */
@ApplicationScoped
class DemoAway {

    /** Who is away in the two branches beside those whom the roster calls floating. */
    private static final int AWAY = 10;
    private static final int LONG_AGO = 220;
    private static final int SILENT = 130;
    private static final int LATELY = 12;

    @Inject
    private ReadingMeetings reading;
    @Inject
    private RecordingAway away;
    @Inject
    private LoggingContact contacts;
    @Inject
    private DemoClock clock;

    /** @param alive whether it is one of the two branches */
    static boolean isAway(Branches.Member member, int index, boolean alive) {
        return member.floating() || alive && index == AWAY;
    }

    void send(DemoWorld world, DemoStaff staff) throws Exception {
        int number = 0;
        for (DemoTree.Branch branch : world.tree().branches()) {
            boolean named = branch.key().equals(DemoLife.BRANCHES.get(0));
            boolean alive = DemoLife.BRANCHES.contains(branch.key());
            if (!alive && world.membersOf(branch).stream().noneMatch(DemoMember::floating)) {
                continue;
            }
            Caller officer = staff.officer(branch);
            List<Branches.Member> members = officer.perform(() -> reading.members());
            clock.moveTo(world.calendar().ago(3), number);
            for (int index = 0; index < members.size(); index++) {
                if (isAway(members.get(index), index, alive)) {
                    send(world, officer, members.get(index).id(), number++, alive && (named || index != AWAY), alive && !named && index == AWAY);
                }
            }
        }
    }

    /** @param silent whether nothing was heard of them lately @param near whether they are with the logistics park */
    private void send(DemoWorld world, Caller officer, long member, int number, boolean silent, boolean near) throws Exception {
        LocalDate today = clock.today();
        clock.moveTo(world.calendar().ago(3), number);
        DemoTexts texts = world.texts();
        String host = near ? DemoLife.branch(world, DemoLife.BRANCHES.get(0)).code() : null;
        Whereabouts where = new Whereabouts(near ? texts.one("life.away", 2) : texts.one("life.away", number % 2), today.minusDays(LONG_AGO + number),
                texts.one("life.contact.person", number), "100%08d".formatted(number * 7919 % 100_000_000), host,
                near || number % 2 == 1 ? null : texts.one("life.host.outside", 0));
        officer.perform(() -> {
            away.record(member, where);
            return null;
        });
        officer.perform(() -> {
            contacts.log(member, today.minusDays(silent ? SILENT + number : LATELY + number), ContactWay.values()[number % 3], officer.displayName(),
                    texts.one("life.contact", 0));
            return null;
        });
    }
}
