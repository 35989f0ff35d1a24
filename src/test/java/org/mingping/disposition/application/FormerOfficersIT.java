package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HttpTokens;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 An officer in a case, or whom it is about,")
class FormerOfficersIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private CheckingCase checking;
    @Inject
    private EducatingMember educating;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private HttpTokens tokens;
    @Inject
    private ImportingRoster importing;
    @Inject
    private HttpServletRequest request;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9788", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("loses office and tokens with the decision, in the branch and above it, keeps a member's account to appeal with, and an appeal upheld brings back no office")
    void office() throws Exception {
        ApiClient branch = client(Role.BRANCH_OFFICER, "former-branch", township.branchCode());
        ApiClient above = client(Role.TOWNSHIP_OFFICER, "former-township", "9788");
        link("former-branch", 11);
        link("former-township", 11);
        assertThat(branch.get("cases").status()).isEqualTo(200);
        assertThat(above.get("cases").status()).isEqualTo(200);
        long id = walker.reported(township, 11);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        assertThat(roles("former-branch")).as("until it is decided").containsExactly("BRANCH_OFFICER");
        walker.approvedByCounty(township, id);

        assertThat(township.texts("select count(*) from api_token t join account a on a.id = t.account_id where a.username like 'former-%' and t.revoked_at is null")).containsExactly("0");
        assertThat(roles("former-branch")).containsExactly("MEMBER");
        assertThat(roles("former-township")).isEmpty();

        tokens.of(Role.MEMBER, "former-own", township.branchCode(), township.idNumber(11));
        assertThat(township.texts("select member_id from account where username = 'former-own'")).as("who had none gets an account to see the case by").containsExactly(Long.toString(township.member(11)));
        assertThat(roles("former-own")).containsExactly("MEMBER");

        township.texts("insert into account_role select county_id, id, scope_path, 'BRANCH_OFFICER', now(), 'x' from account where username = 'former-branch' returning role");
        assertThat(client(Role.BRANCH_OFFICER, "former-branch", township.branchCode()).get("cases").status()).as("granted all the same").isEqualTo(403);

        walker.served(township, id);
        walker.act(township, id, version -> appealing.appeal(id, version, walker.today(), "不服"));
        township.countyApprover(9_870_009, () -> {
            appealing.answer(id, walker.version(township, id), true, "撤销原决定");
            return null;
        });
        assertThat(township.texts("select status from member where id = " + township.member(11))).containsExactly("FULL");
        assertThat(roles("former-township")).as("offices are granted by people").isEmpty();
    }

    @Test
    @DisplayName("who talked as an officer and is linked to a member afterwards is that member: as an educator they had another part")
    void linkedLate() throws Exception {
        tokens.of(Role.BRANCH_OFFICER, "case-linked-late", township.branchCode(), null);
        township.texts("update account set member_id = null where username = 'case-linked-late' returning id");
        long account = Long.parseLong(township.texts("select id from account where username = 'case-linked-late'").get(0));
        long id = walker.reported(township, 13);
        int version = walker.version(township, id);
        township.caller(Role.BRANCH_OFFICER, account, township.branchPath(), null).perform(() -> {
            talking.talk(id, version, walker.today(), "活动室", township.members(2), true, "谈话",
                OwnStatement.ACKNOWLEDGED, "本人陈述", Optional.empty());
            return null;
        });
        walker.act(township, id, seen -> educating.appoint(id, seen, walker.today(), township.members(4, 5), walker.today(), List.of()));
        assertThat(defects(id)).doesNotContain(DefectCode.EDUCATOR_OTHER_PART);
        township.texts("update account set member_id = " + township.member(4) + " where id = " + account + " returning id");
        assertThat(defects(id)).contains(DefectCode.EDUCATOR_OTHER_PART);
    }

    private List<DefectCode> defects(long id) throws Exception {
        return township.branch(() -> checking.check(id, Disposition.REMOVAL)).stream().map(Defect::code).toList();
    }

    private List<String> roles(String username) throws Exception {
        return township.texts("select r.role from account_role r join account a on a.id = r.account_id where a.username = '" + username + "' order by 1");
    }

    private void link(String username, int number) throws Exception {
        assertThat(township.texts("update account set member_id = " + township.member(number) + " where username = '" + username + "' returning id")).hasSize(1);
    }

    private ApiClient client(Role role, String username, String organisation) throws Exception {
        return ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/", tokens.of(role, username, organisation, null));
    }
}
