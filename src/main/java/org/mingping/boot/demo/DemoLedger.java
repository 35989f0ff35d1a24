package org.mingping.boot.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.shared.persistence.Database;

/**
 * Whether this database is a demo, and a whole one: the journal says so, which nobody can rewrite. A start that was killed while loading
 * leaves a beginning without an end.
 */
@Stateless
public class DemoLedger {

    private static final String BEGIN = "boot.begin-demo";
    private static final String FINISH = "boot.finish-demo";

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    /** How far the demo is loaded here. */
    public enum State { NO_DEMO, BEGUN, WHOLE }

    /** An organisation as accounts need it. */
    public record Place(long id, String code) {
    }

    /** A member on the roster, by the number the demo made up. */
    public record Person(long id, String idNumber) {
    }

    /** In the transaction in which the county is founded. */
    @UseCase(value = BEGIN, roles = {})
    public void begin() {
        journal.subject("demo", DemoTree.COUNTY_CODE, DemoTree.COUNTY_NAME);
    }

    @UseCase(value = FINISH, roles = {})
    public void finish(int branches, int members) {
        journal.subject("demo", DemoTree.COUNTY_CODE, DemoTree.COUNTY_NAME);
        journal.note("branches", branches);
        journal.note("members", members);
    }

    @UseCase(value = "boot.read-demo", roles = {}, writes = false)
    public State state() {
        List<String> marks = database.query(handle -> handle.createQuery(
                        "select use_case from journal where county_id = :county and use_case in (:begin, :finish) and outcome = 'DONE'")
                .bind("county", Caller.current().county()).bind("begin", BEGIN).bind("finish", FINISH).mapTo(String.class).list());
        return marks.contains(FINISH) ? State.WHOLE : marks.contains(BEGIN) ? State.BEGUN : State.NO_DEMO;
    }

    @UseCase(value = "boot.read-demo-members", roles = {}, writes = false)
    public Map<String, Long> members() {
        return database.query(handle -> handle.createQuery("select id, id_number from member where county_id = :county").bind("county", Caller.current().county())
                .mapTo(Person.class).collect(Collectors.toMap(Person::idNumber, Person::id)));
    }

    @UseCase(value = "boot.read-demo-organisations", roles = {}, writes = false)
    public List<Place> places() {
        return database.query(handle -> handle.createQuery("select id, code from organisation where county_id = :county")
                .bind("county", Caller.current().county()).mapTo(Place.class).list());
    }
}
