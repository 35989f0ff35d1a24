package org.mingping.boot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.appraisal.application.ballot.ClosingDueBallots;
import org.mingping.dues.application.AssessingStanding;
import org.mingping.organisation.County;
import org.mingping.organisation.CountyFounded;
import org.mingping.organisation.application.FoundingCounty;
import org.mingping.organisation.application.SortingNames;
import org.mingping.schedule.CatchingUp;
import org.mingping.shared.Announcement;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** The steps of a start, each a transaction of its own. */
@Stateless
@Infrastructure("runs at start, before anyone can call")
public class BootSteps {

    @Inject
    private FoundingCounty founding;

    @Inject
    private Event<CountyFounded> founded;

    @Inject
    private SortingNames sorting;

    @Inject
    private CatchingUp catchingUp;

    @Inject
    private AssessingStanding standing;

    @Inject
    private ClosingDueBallots dueBallots;

    @Inject
    private Database database;

    @Inject
    private DemoStart demoStart;

    @Inject
    private Announcing announcing;

    @Inject
    private Announcement announcement;

    @Inject
    @ConfigProperty(name = "mingping.county")
    private Optional<String> countyGiven;

    @Inject
    @ConfigProperty(name = "mingping.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "mingping.boot.announce")
    private Optional<String> announceTo;

    @Inject
    @ConfigProperty(name = "mingping.boot.token", defaultValue = "false")
    private boolean startToken;

    /** The county's root, and what each room gives a new county (rule set, accounts). @return whether this start founded it */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean found() throws Exception {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            database.enter(Scope.ofSystem(0, "/"));
            if (founding.find().isPresent()) {
                return false;
            }
            announcementFile().ifPresent(AnnouncementFile::requireWritable);
            String[] given = codeAndName(demo ? demoStart.begin() : countyGiven.orElse(""));
            if (given.length < 2) {
                throw new StartRefused("an empty database and no county; give one with -Dmingping.county=<code>:<name>");
            }
            County county = found(given[0], given[1]);
            founded.fire(new CountyFounded(county));
            demoStart.mark(county);
            return true;
        } finally {
            demoStart.backToNow();
            Scope.restore(before);
        }
    }

    /** {@code 98:明山县委组织部}, with whichever colon the keyboard gave; fewer than two parts where there is none. */
    static String[] codeAndName(String given) {
        return Arrays.stream(given.split("[:：]", 2)).map(String::strip).toArray(String[]::new);
    }

    private County found(String code, String name) {
        try {
            return founding.found(code, name);
        } catch (IllegalArgumentException unfit) {
            throw new StartRefused(unfit.getMessage());
        }
    }

    /** Sort keys of names that an older version took in. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sortNames() {
        boolean more;
        do {
            more = sorting.some();
        } while (more);
    }

    /** The demo's data, in transactions of its own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void fill() throws Exception {
        demoStart.fill(founding.county());
    }

    /** What was due while nothing was running, and what an older version did not keep. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void catchUp() {
        standing.assess();
        catchingUp.run(Caller.Via.START);
        dueBallots.run(Caller.Via.START);
    }

    /** Tells whoever started the server how to get in. @param founded whether this start founded the county */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void announce(boolean founded) throws Exception {
        Optional<AnnouncementFile> file = announcementFile().filter(given -> isTold(founded, startToken));
        if (file.isPresent()) {
            announcing.announce(founding.county(), announcement, startToken);
            file.get().write(announcement.take());
        }
    }

    private Optional<AnnouncementFile> announcementFile() {
        return announceTo.filter(text -> !text.isBlank()).map(text -> new AnnouncementFile(Path.of(text)));
    }

    /**
     * In production first passwords are told once, by the start that makes them: what a later start wrote into a file would lie there
     * unasked for. {@code mvn -Prun} prints its block at every start, for which it asks with {@code mingping.boot.token}.
     */
    static boolean isTold(boolean founded, boolean startToken) {
        return founded || startToken;
    }

    static Caller system(County county) {
        return Caller.system(county.id(), county.path(), county.name(), Caller.Via.START);
    }
}
