package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;

@ArquillianTest
@DisplayName("Rows that were on record before a migration are repaired by it (domain §6)")
class RepairedRowsIT {

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9779", 4);
        campaign = township.begin("9779", life).open();
    }

    @Test
    @DisplayName("more time that was asked for is settled where the form was handed in, and waits where it is still written (V196)")
    void extensions() throws Exception {
        long written = propose(1);
        long handedIn = propose(2);
        township.write(life.member(1, 2), of(2), CampaignTownship.STAYS);
        life.run("update registration set state = 'SUBMITTED', submitted_on = '" + life.today() + "' where id = " + of(2));
        for (long one : new long[] {written, handedIn}) {
            life.run(statement("V196__extensions_no_longer_needed.sql", "update registration_extension e") + " and e.id = " + one);
        }
        assertThat(life.texts("select state || ' ' || coalesce(decided_by, 'nobody') from registration_extension where id in (" + written + ", " + handedIn + ") order by id = " + handedIn))
                .containsExactly("PROPOSED nobody", "NEEDLESS system");
    }

    @Test
    @DisplayName("a last day that was counted in Greenwich is one later, but for one that a return gave since, and not beyond the campaign (V198)")
    void lastDays() throws Exception {
        LocalDate day = life.today();
        LocalDate closes = CampaignTownship.dates(day).closing();
        returned(1, day.plusDays(3));
        returned(2, closes);
        returned(3, day.plusDays(5));
        life.run("insert into registration_extension (county_id, scope_path, registration_id, member_id, until, reason, state, proposed_at, proposed_by, decided_at, decided_by) select county_id, scope_path, id,"
                + " member_id, ends_on, '住院治疗', 'GRANTED', now(), 'branch/a', now(), 'township/b' from registration where id = " + of(3));
        for (int member = 1; member <= 3; member++) {
            life.run(statement("V198__terms_and_papers_repaired.sql", "update registration r set ends_on") + " and r.id = " + of(member));
        }
        assertThat(life.texts("select ends_on from registration where campaign_id = " + campaign + " and state = 'RETURNED' order by member_id"))
                .containsExactly(day.plusDays(4).toString(), closes.toString(), day.plusDays(5).toString());
    }

    private void returned(int member, LocalDate until) throws Exception {
        life.run("update registration set state = 'RETURNED', submitted_on = '" + life.today() + "', will = 'STAY', decision = '缺少工作情况', decided_at = now() - interval '40 days', decided_by = 'x', ends_on = '"
                + until + "' where id = " + of(member));
    }

    private long propose(int member) throws Exception {
        life.run("insert into registration_extension (county_id, scope_path, registration_id, member_id, until, reason, state, proposed_at, proposed_by) select county_id, scope_path, id, member_id, ends_on + 5,"
                + " '住院治疗', 'PROPOSED', now(), 'branch/account-21' from registration where id = " + of(member));
        return life.number("select id from registration_extension where registration_id = " + of(member));
    }

    private static String statement(String migration, String from) throws IOException {
        String text = new String(RepairedRowsIT.class.getResourceAsStream("/db/migration/" + migration).readAllBytes(), StandardCharsets.UTF_8);
        return text.substring(text.indexOf(from), text.indexOf(';', text.indexOf(from)));
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
