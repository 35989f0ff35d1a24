package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("§2 A roster of 800 that changes one member")
class RosterOfManyIT {

    private static final int MANY = 800;

    /** What is told to whoever follows a roster. */
    @ApplicationScoped
    public static class Listener {

        private final List<RosterImported> heard = new ArrayList<>();

        void rosterImported(@Observes RosterImported imported) {
            heard.add(imported);
        }

        /** Since it was asked last. */
        List<RosterImported> heard() {
            List<RosterImported> since = List.copyOf(heard);
            heard.clear();
            return since;
        }
    }

    @Inject
    private ImportingRoster importing;
    @Inject
    private Listener listener;
    @Inject
    private County county;
    @Inject
    private Clock clock;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private final RosterFixture people = new RosterFixture("9886");

    @Test
    @DisplayName("tells whoever follows it of this one, leaves what the others owe as it stands, row by row")
    void one() throws Exception {
        for (int number = 1; number <= MANY; number++) {
            people.member(number).put("人员类别", "企业");
            people.cells(number).put("月缴费基数(元)", "3000");
            people.cells(number).put("所在党支部", people.branchName(number % 2 + 1));
        }
        store();
        assertThat(amounts(0)).hasSize(MANY);
        long changed = Long.parseLong(texts("select id from member where id_number = '" + people.idNumber(7) + "'").get(0));
        List<String> before = amounts(changed);

        people.cells(7).put("月缴费基数(元)", "6000");
        people.cells(7).put("所在党支部", people.branchName(1));
        listener.heard();
        store();

        assertThat(listener.heard()).singleElement().satisfies(imported -> assertThat(imported.only()).hasValueSatisfying(only -> assertThat(only).containsExactly(changed)));
        assertThat(amounts(changed)).as("nobody else's row is another one, nor was one touched").isEqualTo(before);
        assertThat(texts("select to_char(from_month, 'YYYY-MM') || ' ' || amount from dues_assessment where revoked_at is null and to_month is null and member_id = " + changed))
                .containsExactly(YearMonth.now(clock) + " 90.00");
        assertThat(texts("select distinct a.scope_path from dues_assessment a where a.member_id = " + changed)).as("what is revoked or over goes along")
                .containsExactly(county.path() + "9886/" + people.branchCode(1) + "/");
        listener.heard();
        people.branch(3);
        store();
        assertThat(listener.heard()).singleElement().satisfies(imported -> assertThat(imported.only()).as("a branch more: everybody is looked at").isEmpty());
    }

    private void store() throws Exception {
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    /** All but one's, with the system's own mark of who wrote a row last. */
    private List<String> amounts(long but) {
        return texts("select a.id || ' ' || a.xmin || ' ' || a.amount from dues_assessment a join member m on m.id = a.member_id where m.id_number like '9886%' and m.id <> " + but
                + " order by a.id");
    }

    private List<String> texts(String query) {
        return Jdbi.create(database).withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
