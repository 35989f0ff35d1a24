package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.SanctionOnRecord;
import org.mingping.appraisal.model.VotingRight;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.3 The roll of voters")
class VotingRightIT {

    private static final LocalDate TODAY = LocalDate.now(ClockProducer.BEIJING);

    /** One sanction each, from the first member on. */
    private static final List<SanctionOnRecord> TABLE = List.of(
            new SanctionOnRecord(SanctionKind.SERIOUS_WARNING, TODAY),
            new SanctionOnRecord(SanctionKind.PROBATION_ONE_YEAR, TODAY.minusYears(1)),
            new SanctionOnRecord(SanctionKind.PROBATION_ONE_YEAR, TODAY.minusYears(1).plusDays(1)),
            new SanctionOnRecord(SanctionKind.PROBATION_ONE_YEAR, TODAY),
            new SanctionOnRecord(SanctionKind.PROBATION_TWO_YEARS, TODAY.minusYears(2)),
            new SanctionOnRecord(SanctionKind.PROBATION_TWO_YEARS, TODAY.minusYears(2).plusDays(1)),
            new SanctionOnRecord(SanctionKind.PROBATION_TWO_YEARS, TODAY.minusYears(1).minusDays(3)),
            new SanctionOnRecord(SanctionKind.REMOVAL_FROM_POSTS, TODAY.minusDays(1)),
            new SanctionOnRecord(SanctionKind.EXPULSION, TODAY));

    @Inject
    private Township township;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("has exactly those on it to whom the rule of voting gives the right")
    void sameRule() throws Exception {
        township.settle("9920", township.thisYear(), TABLE.size() + 1);
        township.probationary(TABLE.size() + 2);
        for (int member = 1; member <= TABLE.size(); member++) {
            record(township.people.idNumber(member), TABLE.get(member - 1));
        }
        township.importRoster();
        for (int member = 1; member <= TABLE.size(); member++) {
            assertThat(township.of(member, "may_vote")).as("%s", TABLE.get(member - 1))
                    .isEqualTo(Boolean.toString(VotingRight.on(TODAY, MembershipStatus.FULL, List.of(TABLE.get(member - 1))).allowed()));
        }
        assertThat(township.of(TABLE.size() + 1, "may_vote")).isEqualTo(Boolean.toString(VotingRight.on(TODAY, MembershipStatus.FULL, List.of()).allowed()));
        assertThat(township.of(TABLE.size() + 2, "may_vote"))
                .isEqualTo(Boolean.toString(VotingRight.on(TODAY, MembershipStatus.PROBATIONARY, List.of()).allowed()));
    }

    /** As an import would leave it, of any day. */
    private void record(String idNumber, SanctionOnRecord sanction) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into sanction (id, county_id, scope_path, member_id, kind, decided_on, recorded_at)"
                    + " select nextval('sanction_seq'), county_id, scope_path, id, '" + sanction.kind() + "', date '" + sanction.decidedOn() + "', now()"
                    + " from member where id_number = '" + idNumber + "'");
        }
    }
}
