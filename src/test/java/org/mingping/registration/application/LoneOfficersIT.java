package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.web.RegistrationTasks;
import org.mingping.shared.web.Task;

@ArquillianTest
@DisplayName("The registration of a branch's officer (domain §6)")
class LoneOfficersIT {

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private RegistrationTasks tasks;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9896", 5);
        township.begin("9896", life);
        campaign = township.open();
        life.run("update account set enabled = false where scope_path = '" + life.branchPath(1) + "'");
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("waits for the township where the branch has no other officer who can act, and never for the officer; with another it waits for that one")
    void waitsForTheTownship() throws Exception {
        office(1);
        long id = township.registration(campaign, 1);
        township.write(life.member(1, 1), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), id);
        Caller lone = CampaignTownship.behind(life.officer(1), 9896001, life.id(1));
        assertThat(verbs(lone)).as("one's own is no task").doesNotContain("审核登记表");
        assertThat(verbs(life.township())).contains("审核须由他人办理的登记表");
        assertThat(listed()).containsExactly(id);
        office(2);
        assertThat(verbs(CampaignTownship.behind(life.officer(1), 9896002, life.id(2)))).contains("审核登记表");
        assertThat(listed()).as("the branch's other officer does it").isEmpty();
        life.run("update account set enabled = false where member_id = " + life.id(2));
        assertThat(listed()).as("who cannot log in can do nothing").containsExactly(id);
    }

    @Test
    @DisplayName("that declines is talked about by the township in the same way")
    void talkedAboutByTheTownship() throws Exception {
        office(1);
        long id = township.registration(campaign, 1);
        township.write(life.member(1, 1), id, CampaignTownship.LEAVES);
        township.submit(life.member(1, 1), id);
        assertThat(verbs(CampaignTownship.behind(life.officer(1), 9896001, life.id(1)))).doesNotContain("与本人谈话");
        assertThat(verbs(life.township())).contains("审核须由他人办理的登记表");
        assertThat(listed()).containsExactly(id);
    }

    private List<String> verbs(Caller caller) throws Exception {
        String of = "campaign=" + campaign;
        return caller.perform(() -> tasks.tasks(Locale.SIMPLIFIED_CHINESE)).stream().filter(task -> task.link().contains(of)).map(Task::verb).toList();
    }

    private List<Long> listed() throws Exception {
        RegistrationLists.Filter another = new RegistrationLists.Filter(campaign, null, null, false, false, true);
        return life.township().perform(() -> reading.page(another, 0, 50)).items().stream().map(RegistrationLists.Line::id).toList();
    }

    /** Gives a member an account as officer of their branch. */
    private void office(int member) throws Exception {
        long id = life.id(member);
        life.run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at) select id + 9700000, county_id,"
                + " 'branch', 'lone-' || id, '书记', 'x', now(), organisation_id, scope_path, id, now() from member where id = " + id + " on conflict do nothing");
        life.run("update account set enabled = true where member_id = " + id);
        life.run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'BRANCH_OFFICER', now(), 'x' from account where member_id = "
                + id + " on conflict do nothing");
    }
}
