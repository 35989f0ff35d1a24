package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.application.DraftingRuleSet;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 The rule set of a case")
class RuleSetOfCaseIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private OfferingActs offering;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private DraftingRuleSet drafting;
    @Inject
    private ReadingRuleSets ruleSets;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Inject
    private Config config;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9793", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("is the one in force on the day of its opening, to its end: one adopted meanwhile holds for those opened after it")
    void keptToTheEnd() throws Exception {
        long before = walker.reported(township, 11);
        long after;
        adopted("case-rules-1", Map.of("superior.DIRECT_REMOVAL", "TOWNSHIP_APPROVES", "education.weeks", "2", "readmission.years.DIRECT_REMOVAL", "1"));
        try {
            after = walker.reported(township, 12);
        } finally {
            // Cases of other tests open under the first measures again.
            adopted("case-rules-2", Map.of());
        }
        assertThat(township.branch(() -> reading.get(after)).ruleSet()).isEqualTo("case-rules-1");
        assertThat(township.branch(() -> reading.get(before)).ruleSet()).isNotEqualTo("case-rules-1");
        assertThat(township.branch(() -> offering.parameters(before)).educationWeeks()).isEqualTo(12);
        assertThat(township.branch(() -> offering.parameters(after)).educationWeeks()).isEqualTo(2);
        assertThat(township.branch(() -> offering.parameters(after)).readmissionYears()).containsEntry(Disposition.DIRECT_REMOVAL, 1);
        for (long id : new long[] {before, after}) {
            walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        }
        walker.passed(township, before, Disposition.DIRECT_REMOVAL);
        walker.passed(township, after, Disposition.DIRECT_REMOVAL);
        assertThatThrownBy(() -> walker.approvedByTownship(township, before)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_TIER"));
        assertThatThrownBy(() -> township.township(() -> {
            approving.review(after, walker.version(township, after), "程序完备");
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_NO_REVIEW"));
        walker.approvedByTownship(township, after);
        walker.approvedByCounty(township, before);
        assertThat(township.branch(() -> reading.get(after)).state()).isEqualTo(CaseState.DECIDED);
        assertThat(township.branch(() -> reading.get(before)).state()).isEqualTo(CaseState.DECIDED);
    }

    /** In a transaction that is rolled back: the database of the tests has had the column from its first case on. */
    @Test
    @DisplayName("of before the upgrade is found by the day of its opening, and what was then no parameter reads as it stood in the program")
    void upgraded() throws Exception {
        long id = walker.reported(township, 13);
        try (Connection owner = DriverManager.getConnection(config.getValue("mingping.db.url", String.class), config.getValue("mingping.db.owner.user", String.class),
                config.getValue("mingping.db.owner.password", String.class)); Statement statement = owner.createStatement();
                InputStream migration = getClass().getResourceAsStream("/db/migration/V160__rule_set_of_a_case.sql")) {
            owner.setAutoCommit(false);
            statement.execute("set local search_path to mingping");
            statement.execute("alter table disposition_case drop column rule_set_id");
            for (String day : new String[] {"2019-01-01", "2019-06-01", "2019-12-31"}) {
                statement.execute(("insert into rule_set (id, county_id, scope_path, code, name, parameters, state, created_at, created_by, authors, adopted_at, adopted_by)"
                        + " select nextval('rule_set_seq'), county_id, scope_path, 'of-%1$s', 'x', '{}', 'ADOPTED', now(), 'x', array['x'], timestamptz '%1$s 23:30+08', 'y'"
                        + " from rule_set where code = 'county-trial-1'").formatted(day));
            }
            statement.execute("update disposition_case set opened_on = date '2019-06-01' where id = " + id);
            statement.execute("update disposition_case set opened_on = date '2018-06-01' where id <> " + id);
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            try (ResultSet found = statement.executeQuery("select string_agg(distinct r.code, ' ' order by r.code) from disposition_case c join rule_set r on r.id = c.rule_set_id"
                    + " where c.id = " + id + " union all select string_agg(distinct r.code, ' ') from disposition_case c join rule_set r on r.id = c.rule_set_id where c.id <> " + id)) {
                found.next();
                assertThat(found.getString(1)).as("adopted on the very day").isEqualTo("of-2019-06-01");
                found.next();
                assertThat(found.getString(1)).as("opened before any was adopted, if there is such a case").isIn("of-2019-01-01", null);
            }
            owner.rollback();
        }
        township.texts("insert into rule_set (id, county_id, scope_path, code, name, parameters, state, created_at, created_by, authors) select nextval('rule_set_seq'), county_id, scope_path,"
                + " 'case-rules-old', '旧办法', (cast(parameters as jsonb) - array(select key from jsonb_object_keys(cast(parameters as jsonb)) as t(key)"
                + " where key ~ '^(education|notice|answer|appeal|rectification|pause|step|superior|readmission|registration)[.]'))::text, 'DRAFT', now(), 'x', array['x']"
                + " from rule_set where code = 'county-trial-1' returning id");
        assertThat(township.texts("select parameters from rule_set where code = 'case-rules-old'").get(0)).doesNotContain("education.weeks").contains("quota.share");
        assertThat(township.branch(() -> ruleSets.read("case-rules-old")).text().parameters()).isEqualTo(RuleSetParameters.countyTrial1());
    }

    private void adopted(String code, Map<String, String> changes) throws Exception {
        Map<String, String> values = new HashMap<>(RuleSetParameters.countyTrial1().toMap());
        values.putAll(changes);
        township.caller(Role.COUNTY_OFFICER, 9_870_051, county.path(), null).perform(() -> {
            drafting.draft(code, "办法 " + code, values);
            return null;
        });
        int version = township.branch(() -> ruleSets.read(code)).text().version();
        township.countyApprover(9_870_052, () -> {
            drafting.adopt(code, version);
            return null;
        });
    }
}
