package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.SelfAssessment;
import org.mingping.appraisal.persistence.AppraisalLists;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("A branch moved under another superior")
class MovedBranchIT {

    @Inject
    private Township township;

    @Inject
    private ReadingCycle reading;

    @Inject
    private SelfAssessing selfAssessing;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("keeps its confirmed past under the old one, and takes its members and its accounts along")
    void keepsItsPast() throws Exception {
        township.settle("9983", township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        run("update branch_appraisal set phase = 'CONFIRMED' where id = " + township.state(1).id());
        account(township.branchPath(1));
        String oldPath = township.branchPath(1);
        String code = township.people.branchCode(1);
        String newPath = move("9984");
        assertThat(township.texts("select scope_path from organisation where code = '" + code + "'")).containsExactly(newPath);
        assertThat(township.texts("select distinct scope_path from member where id_number like '998300%'")).containsExactly(newPath);
        assertThat(township.texts("select scope_path from account where username = 'moved-officer'"
                + " union all select r.scope_path from account_role r join account a on a.id = r.account_id where a.username = 'moved-officer'"))
                .containsExactly(newPath, newPath);
        assertThat(township.texts("select scope_path || ' ' || township_code || ' ' || township_name from branch_appraisal where id = " + township.state(1).id()))
                .containsExactly(oldPath + " 9983 " + township.people.township());
        assertThat(seenBy(township.township(Role.TOWNSHIP_OFFICER))).contains(code);
        assertThat(township.texts("select count(*) from organisation_history h join organisation o on o.id = h.organisation_id where o.code = '" + code + "'"))
                .containsExactly("2");
    }

    @Test
    @DisplayName("takes along an appraisal that is not counted yet, with what is written and typed in it")
    void takesOpenAppraisalAlong() throws Exception {
        township.settle("9985", township.thisYear(), 6);
        long member = township.appraised(1);
        township.act(township.member(1, 1), 1, seen -> {
            selfAssessing.submit(member, null, new SelfAssessment.Text("认真学习", "踏实工作", "清正", "俭朴", Grade.QUALIFIED));
            return null;
        });
        township.ballot(1);
        township.type(township.officer(1), 1, township.rows(1, Township.QUALIFIED));
        String code = township.people.branchCode(1);
        String newPath = move("9986");
        for (String table : List.of("branch_appraisal", "member_appraisal", "self_assessment", "tally_entry")) {
            String of = table.equals("branch_appraisal") ? "id" : table.equals("self_assessment") ? "member_appraisal_id" : "branch_appraisal_id";
            assertThat(township.texts("select distinct scope_path from " + table + " where " + of + " = "
                    + (table.equals("self_assessment") ? member : township.state(1).id()))).as(table).containsExactly(newPath);
        }
        assertThat(township.texts("select township_code from branch_appraisal where id = " + township.state(1).id())).containsExactly("9986");
        assertThat(seenBy(Officer.caller(county, Role.BRANCH_OFFICER, newPath))).containsExactly(code);
        assertThat(seenBy(Officer.caller(county, Role.TOWNSHIP_OFFICER, "/99/9986/"))).containsExactly(code);
        assertThat(seenBy(township.township(Role.TOWNSHIP_OFFICER))).as("the old superior").doesNotContain(code);
    }

    @Test
    @DisplayName("is refused between count and confirmation, because its votes stand in the old superior's quota, and nothing changes")
    void refusedInAppraisal() throws Exception {
        township.settle("9987", township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        assertThatThrownBy(() -> move("9988")).isInstanceOf(Refusal.class).hasMessageContaining("BRANCH_IN_APPRAISAL");
        assertThat(township.texts("select scope_path from organisation where code = '" + township.people.branchCode(1) + "'"))
                .containsExactly(township.branchPath(1));
        assertThat(township.texts("select count(*) from organisation where code = '9988'")).containsExactly("0");
    }

    /** Imports the roster with the first branch under a new superior. @return where the branch lies then */
    private String move(String to) throws Exception {
        String code = township.people.branchCode(1);
        String name = "新址" + to + "镇党委";
        township.people.organisation(to, name, "乡镇党委", "99").organisation(code, township.people.branchName(1), "党支部", to);
        for (int member = 1; member <= 6; member++) {
            township.people.cells(member).put("所属党委", name);
        }
        township.importRoster();
        return "/99/" + to + "/" + code + "/";
    }

    private List<String> seenBy(Caller caller) throws Exception {
        return caller.perform(() -> reading.branches(township.cycle, null, null, 0, 50)).items().stream()
                .map(AppraisalLists.BranchLine::branch).toList();
    }

    private void run(String update) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(update);
        }
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
