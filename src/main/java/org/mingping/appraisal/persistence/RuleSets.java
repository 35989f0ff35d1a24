package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingping.appraisal.RuleBook;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The county's rule sets. */
@ApplicationScoped
public class RuleSets {

    private static final String LINE = """
            select r.id, r.version, r.code, r.name, r.state, r.authors, r.adopted_at,
                   exists (select 1 from cycle c where c.county_id = r.county_id and c.rule_set_id = r.id) as used
              from rule_set r
             where r.county_id = :county""";

    private static final String ADOPTED = """
            select id, code, name, parameters as json from rule_set
             where county_id = :county and state = 'ADOPTED' and (cast(:id as bigint) is null or id = :id) and (cast(:code as text) is null or code = :code)
             order by adopted_at desc, id desc limit 1""";

    private static final int REMEMBERED = 100;

    @Inject
    private Database database;

    private final Map<String, RuleSetParameters> remembered = new ConcurrentHashMap<>();

    /** A rule set in a list. */
    public record Line(long id, int version, String code, String name, RuleSet.State state, List<String> authors, OffsetDateTime adoptedAt, boolean used) {

        public boolean isWrittenBy(String signature) {
            return authors.contains(signature);
        }
    }

    /** One that was adopted, as it is stored. */
    public record Stored(long id, String code, String name, String json) {
    }

    /** One rule set as its page shows it; {@code createdBy} wrote in it last, {@code authors} are all who did. */
    public record Text(long id, int version, String code, String name, RuleSet.State state, OffsetDateTime createdAt, String createdBy,
                       List<String> authors, OffsetDateTime adoptedAt, String adoptedBy, String json) {

        public RuleSetParameters parameters() {
            return RuleSetJson.read(json);
        }

        public boolean isWrittenBy(String signature) {
            return authors.contains(signature);
        }

        public boolean isDraft() {
            return state == RuleSet.State.DRAFT;
        }
    }

    /** @throws Refusal NOT_FOUND */
    public Text text(long county, String code) {
        return database.query(handle -> handle.createQuery("""
                        select id, version, code, name, state, created_at, created_by, authors, adopted_at, adopted_by, parameters as json
                          from rule_set where county_id = :county and code = :code""")
                .bind("county", county).bind("code", code).mapTo(Text.class).findOne()).orElseThrow(Refusal::notFound);
    }

    public List<Line> lines(long county) {
        return database.query(handle -> handle.createQuery(LINE + " order by r.id").bind("county", county).mapTo(Line.class).list());
    }

    /** @throws Refusal NOT_FOUND */
    public RuleSet byCode(String code) {
        return database.entities().createQuery("select r from RuleSet r where r.code = :code", RuleSet.class)
                .setParameter("code", code).getResultStream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** The parameters under a code, without the aggregate. */
    public RuleSetParameters parameters(long county, String code) {
        return database.query(handle -> handle
                        .createQuery("select parameters from rule_set where county_id = :county and code = :code")
                        .bind("county", county).bind("code", code).mapTo(String.class).findOne())
                .map(RuleSetJson::read).orElseThrow(Refusal::notFound);
    }

    /** The parameters a cycle runs under. */
    public RuleSetParameters ofCycle(long cycleId) {
        return database.query(handle -> handle
                        .createQuery("""
                                select r.parameters from rule_set r join cycle c on c.county_id = r.county_id and c.rule_set_id = r.id
                                 where c.id = :cycle""")
                        .bind("cycle", cycleId).mapTo(String.class).findOne())
                .map(this::parsed).orElseThrow(Refusal::notFound);
    }

    /** Every step of every branch of a county asks for the same text: once read it is remembered, for as long as it is the same. */
    private RuleSetParameters parsed(String text) {
        RuleSetParameters known = remembered.get(text);
        if (known != null) {
            return known;
        }
        RuleSetParameters read = RuleSetJson.read(text);
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, read);
        }
        return read;
    }

    /** The names of adopted rule sets by their codes, the one adopted last first: cycles open under it by themselves. */
    public Map<String, String> adopted(long county) {
        Map<String, String> names = new LinkedHashMap<>();
        database.execute(handle -> handle.createQuery("""
                        select code, name from rule_set where county_id = :county and state = 'ADOPTED' order by adopted_at desc, id desc""")
                .bind("county", county).map((row, context) -> names.put(row.getString("code"), row.getString("name"))).list());
        return names;
    }

    /** @param id of an adopted one, or null @param code its code, or null; with neither it is the one adopted last @throws Refusal NOT_FOUND */
    public RuleBook.Adopted adopted(long county, Long id, String code) {
        Stored found = database.query(handle -> handle.createQuery(ADOPTED).bind("county", county).bind("id", id).bind("code", code).mapTo(Stored.class).findOne())
                .orElseThrow(Refusal::notFound);
        return new RuleBook.Adopted(found.id(), found.code(), found.name(), parsed(found.json()));
    }

    /** The code of the rule set that cycles open under by themselves. */
    public String adoptedLast(long county) {
        return adopted(county).keySet().iterator().next();
    }

    public void add(RuleSet ruleSet) {
        database.entities().persist(ruleSet);
    }
}
