package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("The start after an upgrade")
class SortingNamesIT {

    @Inject
    private SortingNames sorting;

    @Inject
    private ImportingRoster importing;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("gives each member whom an older version took in the key their name is sorted by, and touches nobody else")
    void fills() throws Exception {
        RosterFixture roster = new RosterFixture("9721");
        List<String> names = List.of("陈浩", "程峰", "单小军", "覃小君");
        names.forEach(name -> roster.member(names.indexOf(name) + 1).put("姓名", name));
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
        run("update member set name_key = '' where scope_path like '/99/9721/%' and name <> '覃小君'");
        run("update member set name_key = 'kept' where scope_path like '/99/9721/%' and name = '覃小君'");
        assertThat(sorting.some()).as("fewer than one transaction's").isFalse();
        assertThat(texts("select name || ' ' || name_key from member where scope_path like '/99/9721/%' order by name_key"))
                .containsExactly("陈浩 chen hao", "程峰 cheng feng", "覃小君 kept", "单小军 shan xiao jun");
        assertThat(texts("select id from member where name_key = ''")).isEmpty();
    }

    @Test
    @DisplayName("finds both the members without a key and each one's row by an index, however many members there are")
    void byIndex() throws Exception {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off");
                assertThat(plan(statement, SortingNames.UNSORTED.replace(":most", "5000"))).contains("member_by_name_key").doesNotContain("Seq Scan on member");
                assertThat(plan(statement, SortingNames.SORTED.replace(":county", "1").replace(":ids", "array[1::bigint]").replace(":keys", "array['a']")))
                        .contains("Index Cond: ((county_id = ").contains("(id = ").doesNotContain("Seq Scan on member");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private void run(String update) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).isPositive();
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
