package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("A new version of the rules")
class DraftingRuleSetIT {

    private static final String[] HEADINGS = {"所在党支部代码", "姓名", "公民身份证号", "发出票数", "收回票数", "优秀", "合格", "基本合格", "不合格", "弃权"};

    @Inject
    private DraftingRuleSet drafting;

    @Inject
    private ReadingRuleSets reading;

    @Inject
    private ReplayingRuleSet replaying;

    @Inject
    private ImportingRoster roster;

    @Inject
    private OpeningCycle opening;

    @Inject
    private ImportingTally tallies;

    @Inject
    private County county;

    @Inject
    private Config config;

    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Test
    @DisplayName("is drafted by one, revised by whoever saw it last, adopted by another, and serves cycles from then on")
    void draftReviseAdopt() throws Exception {
        draft("drafting-1", Map.of());
        assertThatThrownBy(() -> draft("drafting-1", Map.of())).hasMessageContaining("RULE_SET_EXISTS");
        assertThatThrownBy(() -> draft("Drafting 1", Map.of())).hasMessageContaining("RULE_SET_CODE");
        assertThatThrownBy(() -> as("one", Role.COUNTY_OFFICER, () -> opening.open(new HalfYear(2034, Half.H1), "drafting-1")))
                .hasMessageContaining("RULE_SET_IS_DRAFT");
        int seen = text("drafting-1").version();
        revise("drafting-1", seen, "one", Map.of("publicity.workingDays", "7"));
        assertThat(text("drafting-1").parameters().procedure().publicityWorkingDays()).isEqualTo(7);
        assertThatThrownBy(() -> revise("drafting-1", seen, "one", Map.of("publicity.workingDays", "9"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("STALE_VERSION");
        assertThatThrownBy(() -> adopt("drafting-1", seen, "two")).hasMessageContaining("STALE_VERSION");
        assertThatThrownBy(() -> revise("drafting-1", seen + 1, "one", Map.of("quota.share", "3/2", "ballot.minMarkers", "many")))
                .hasMessageContaining("RULE_SET_PARAMETERS").hasMessageContaining("2");
        assertThatThrownBy(() -> adopt("drafting-1", seen + 1, "one")).as("by who drafted it").hasMessageContaining("OWN_PROPOSAL");
        revise("drafting-1", seen + 1, "two", Map.of("publicity.workingDays", "6"));
        assertThatThrownBy(() -> adopt("drafting-1", seen + 2, "two")).as("by who revised it").hasMessageContaining("OWN_PROPOSAL");
        assertThatThrownBy(() -> adopt("drafting-1", seen + 2, "one")).as("by who drafted it, although a colleague changed a word since")
                .hasMessageContaining("OWN_PROPOSAL");
        assertThat(text("drafting-1").isWrittenBy("county/one")).isTrue();
        assertThat(text("drafting-1").isWrittenBy("county/two")).isTrue();
        assertThat(text("drafting-1").isWrittenBy("county/three")).isFalse();
        adopt("drafting-1", seen + 2, "three");
        assertThat(text("drafting-1").state()).isEqualTo(RuleSet.State.ADOPTED);
        assertThat(text("drafting-1").adoptedBy()).isEqualTo("county/three");
        assertThat(rows("select before_values || ' → ' || after_values from journal where use_case = 'appraisal.revise-rule-set' and subject_id = 'drafting-1'"
                + " and outcome = 'DONE' order by id")).hasSize(2).first().asString().contains("publicity.workingDays", "5", "7");
        assertThat(rows("select after_values::json ->> 'publicity.workingDays' from journal where use_case = 'appraisal.draft-rule-set'"
                + " and subject_id = 'drafting-1' and outcome = 'DONE'")).as("what it began with").containsExactly("5");
    }

    @Test
    @DisplayName("cannot change once adopted: neither by the use case nor by bare SQL of the application")
    void adoptedForGood() throws Exception {
        draft("drafting-2", Map.of("quota.share", "1/5"));
        adopt("drafting-2", text("drafting-2").version(), "two");
        int version = text("drafting-2").version();
        assertThatThrownBy(() -> revise("drafting-2", version, "one", Map.of())).hasMessageContaining("RULE_SET_ADOPTED");
        assertThatThrownBy(() -> adopt("drafting-2", version, "three")).hasMessageContaining("RULE_SET_ADOPTED");
        for (String change : List.of("parameters = replace(parameters, '1/5', '1/2')", "state = 'DRAFT'", "name = '别的'", "adopted_by = 'county/nobody'")) {
            assertThatThrownBy(() -> asApplication("update rule_set set " + change + " where code = 'drafting-2'")).as(change)
                    .isInstanceOf(SQLException.class).hasMessageContaining("immutable");
        }
        assertThatThrownBy(() -> asApplication("delete from rule_set where code = 'drafting-2'")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asOwner("delete from mingping.rule_set where code = 'drafting-2'")).as("nor does its table's owner remove it by mistake")
                .isInstanceOf(SQLException.class).hasMessageContaining("immutable");
        assertThat(text("drafting-2").parameters().toMap()).containsEntry("quota.share", "1/5");
    }

    /** In a transaction that is rolled back: the database of the tests has had the column from its first rule set on. */
    @Test
    @DisplayName("of before the upgrade, adopted or not, has whoever wrote it last as its author")
    void upgraded() throws Exception {
        draft("drafting-4", Map.of());
        try (Connection owner = owner(); Statement statement = owner.createStatement();
                InputStream migration = getClass().getResourceAsStream("/db/migration/V070__rule_set_authors.sql")) {
            owner.setAutoCommit(false);
            statement.execute("set local search_path to mingping");
            statement.execute("alter table rule_set drop column authors");
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            try (ResultSet states = statement.executeQuery("select string_agg(distinct state, ' ' order by state), bool_and(authors = array[created_by]) from rule_set")) {
                states.next();
                assertThat(states.getString(1)).isEqualTo("ADOPTED DRAFT");
                assertThat(states.getBoolean(2)).isTrue();
            }
            assertThatThrownBy(() -> statement.execute("update rule_set set name = '别的' where state = 'ADOPTED'")).hasMessageContaining("immutable");
            owner.rollback();
        }
    }

    @Test
    @DisplayName("replayed on a cycle shows exactly the grades that differ, and changes none")
    void replay() throws Exception {
        long cycle = talliedCycle();
        List<String> before = grades(cycle);
        assertThat(before).containsExactly("QUALIFIED", "QUALIFIED", "BASICALLY_QUALIFIED", "QUALIFIED");
        assertThat(as("one", Role.COUNTY_OFFICER, () -> replaying.cycles())).filteredOn(line -> line.id() == cycle)
                .singleElement().satisfies(line -> {
                    assertThat(line.tallied()).isEqualTo(2);
                    assertThat(line.isFinished()).isFalse();
                });
        draft("drafting-3", Map.of("quota.share", "1/4", "qualified.maxUnqualified", "1/10"));
        Replay replay = as("two", Role.COUNTY_APPROVER, () -> replaying.replay("drafting-3", cycle));
        assertThat(replay.compared()).isEqualTo(4);
        assertThat(replay.differences()).extracting(one -> one.branchCode() + " " + one.name() + " " + one.grade() + " → " + one.otherGrade())
                .containsExactly("9941001 王二 QUALIFIED → EXCELLENT", "9941002 王四 QUALIFIED → BASICALLY_QUALIFIED");
        assertThat(replay.townships()).singleElement()
                .isEqualTo(new Replay.Township("9941", new RosterFixture("9941").township(), 2, 1, 1));
        assertThat(grades(cycle)).isEqualTo(before);
        assertThat(as("one", Role.COUNTY_OFFICER, () -> replaying.replay("county-trial-1", cycle)).differences()).isEmpty();
        rows("insert into sanction (id, county_id, scope_path, member_id, kind, decided_on, recorded_at) select 994101, r.county_id, r.scope_path, r.member_id,"
                + " 'EXPULSION', date '2026-01-02', now() from member_appraisal r where r.cycle_id = " + cycle + " and r.name = '王五'"
                + " and r.branch_appraisal_id in (select id from branch_appraisal where township_code = '9941') returning id");
        assertThat(as("one", Role.COUNTY_OFFICER, () -> replaying.replay("county-trial-1", cycle)).differences())
                .as("a sanction recorded later is no difference between the rules").isEmpty();
        assertThatThrownBy(() -> as("one", Role.COUNTY_OFFICER, () -> replaying.replay("drafting-3", -1))).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> as("one", Role.COUNTY_OFFICER, () -> replaying.replay("nowhere", cycle))).hasMessageContaining("NOT_FOUND");
    }

    /** Two branches of one township: two who would be excellent but for the quota, one at the limit of unqualified votes, one below it. */
    private long talliedCycle() throws Exception {
        RosterFixture people = new RosterFixture("9941");
        people.member(1);
        people.member(2);
        people.member(3).put("所在党支部", people.branchName(2));
        people.member(4).put("所在党支部", people.branchName(2));
        as("one", Role.COUNTY_OFFICER, () -> roster.store(Upload.of(people.write()), Progress.UNWATCHED));
        long cycle = as("one", Role.COUNTY_OFFICER, () -> opening.open(new HalfYear(2033, Half.H1), "county-trial-1")).cycle().id();
        as("one", Role.COUNTY_OFFICER, () -> tallies.store(new Upload(RosterFixture.sheet("民主测评计票表", HEADINGS,
                line(people, 1, 1, 16, 4, 0, 0), line(people, 1, 2, 14, 6, 0, 0), line(people, 2, 3, 0, 14, 3, 3), line(people, 2, 4, 0, 12, 4, 4)), cycle),
                Progress.UNWATCHED));
        return cycle;
    }

    private static String[] line(RosterFixture people, int branch, int member, int... votes) {
        return new String[] {people.branchCode(branch), "王" + "一二三四五六七八九".charAt(member % 9), people.idNumber(member), "20", "20",
            "" + votes[0], "" + votes[1], "" + votes[2], "" + votes[3], "0"};
    }

    private List<String> grades(long cycle) throws SQLException {
        return rows("select r.grade from member_appraisal r where r.cycle_id = " + cycle + " and r.grade is not null order by r.name collate \"C\"");
    }

    private void draft(String code, Map<String, String> changes) throws Exception {
        as("one", Role.COUNTY_OFFICER, () -> {
            drafting.draft(code, "试行办法 " + code, changed(changes));
            return null;
        });
    }

    private void revise(String code, int seen, String by, Map<String, String> changes) throws Exception {
        as(by, Role.COUNTY_OFFICER, () -> {
            drafting.revise(code, seen, "试行办法 " + code, changed(changes));
            return null;
        });
    }

    private void adopt(String code, int seen, String by) throws Exception {
        as(by, Role.COUNTY_APPROVER, () -> {
            drafting.adopt(code, seen);
            return null;
        });
    }

    private RuleSets.Text text(String code) throws Exception {
        return Officer.ofCounty(county, () -> reading.read(code)).text();
    }

    private static Map<String, String> changed(Map<String, String> changes) {
        Map<String, String> parameters = new HashMap<>(RuleSetParameters.countyTrial1().toMap());
        parameters.putAll(changes);
        return parameters;
    }

    private <T> T as(String username, Role role, Callable<T> work) throws Exception {
        return new Caller(1, username, username, Realm.COUNTY, Set.of(role), county.id(), county.id(), county.name(), county.path(), null,
                Caller.Via.PAGE, "zh-CN").perform(work);
    }

    private void asOwner(String change) throws SQLException {
        try (Connection connection = owner(); Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(config.getValue("mingping.db.url", String.class),
                config.getValue("mingping.db.owner.user", String.class), config.getValue("mingping.db.owner.password", String.class));
    }

    private void asApplication(String change) throws SQLException {
        try (Connection connection = application.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("select set_config('mingping.county', '" + county.id() + "', true), set_config('mingping.scope', '" + county.path() + "', true)");
                assertThat(statement.executeUpdate(change)).isPositive();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
