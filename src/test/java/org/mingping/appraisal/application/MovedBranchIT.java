package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.AppraisalLists;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("A branch moved under another superior")
class MovedBranchIT {

    private static final String NEW = "9984";

    @Inject
    private Township township;

    @Inject
    private ReadingCycle reading;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("keeps its past under the old one, and takes its members and its accounts along")
    void keepsItsPast() throws Exception {
        township.settle("9983", township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        account(township.branchPath(1));
        String oldPath = township.branchPath(1);
        String code = township.people.branchCode(1);
        township.people.organisation(NEW, "新址镇党委", "乡镇党委", "99").organisation(code, township.people.branchName(1), "党支部", NEW);
        for (int member = 1; member <= 6; member++) {
            township.people.cells(member).put("所属党委", "新址镇党委");
        }
        township.importRoster();
        String newPath = "/99/" + NEW + "/" + code + "/";
        assertThat(township.texts("select scope_path from organisation where code = '" + code + "'")).containsExactly(newPath);
        assertThat(township.texts("select distinct scope_path from member where id_number like '998300%'")).containsExactly(newPath);
        assertThat(township.texts("select scope_path from account where username = 'moved-officer'"
                + " union all select r.scope_path from account_role r join account a on a.id = r.account_id where a.username = 'moved-officer'"))
                .containsExactly(newPath, newPath);
        assertThat(township.texts("select scope_path || ' ' || township_code || ' ' || township_name from branch_appraisal where id = " + township.state(1).id()))
                .containsExactly(oldPath + " 9983 " + township.people.township());
        assertThat(seenBy(Role.TOWNSHIP_OFFICER)).contains(code);
        assertThat(township.texts("select count(*) from organisation_history h join organisation o on o.id = h.organisation_id where o.code = '" + code + "'"))
                .containsExactly("2");
        assertThat(township.state(1).phase()).isEqualTo(Phase.EXAMINATION);
    }

    private List<String> seenBy(Role role) throws Exception {
        return township.township(role).perform(() -> reading.branches(township.cycle, null, null, 0, 50)).items().stream()
                .map(AppraisalLists.BranchLine::branch).toList();
    }

    private void account(String path) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, created_at)
                    select 9300001, county_id, 'branch', 'moved-officer', '支部书记', 'none', now(), id, scope_path, now() from organisation where scope_path = '%s'"""
                    .formatted(path));
            statement.execute("""
                    insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)
                    select county_id, id, scope_path, 'BRANCH_OFFICER', now(), 'test' from account where id = 9300001""");
        }
    }
}
