package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.TellingPolicy;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.11 The duty to tell")
class TellingDutyIT {

    @Inject
    private Township township;

    @Inject
    private ReadingDuties duties;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("waits for the branch exactly when the policy finds something to tell")
    void sameRule() throws Exception {
        township.settle("9947", township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        long branch = township.state(1).id();
        long member = township.appraised(1);
        for (Outcome outcome : Outcome.values()) {
            for (Grade grade : outcome == Outcome.GRADED ? Grade.values() : new Grade[] {null}) {
                for (QuotaStanding standing : Stream.concat(Stream.of((QuotaStanding) null), Stream.of(QuotaStanding.values())).toList()) {
                    for (boolean flag : List.of(true, false)) {
                        store(member, outcome, grade, standing, flag);
                        boolean ready = TellingPolicy.ready("王一", new TellingPolicy.Standing(outcome, grade, flag, standing, flag, flag)).allowed();
                        assertThat(waits(branch)).as("%s %s %s %s", outcome, grade, standing, flag).isEqualTo(ready);
                    }
                }
            }
        }
    }

    private boolean waits(long branch) throws Exception {
        return township.officer(1).perform(() -> duties.mine()).stream().anyMatch(item -> item.id() == branch && item.duty() == Duty.TELL_MEMBERS);
    }

    private void store(long member, Outcome outcome, Grade grade, QuotaStanding standing, boolean flag) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("update member_appraisal set outcome = '" + outcome + "', grade = " + quoted(grade) + ", quota_standing = " + quoted(standing)
                    + (flag ? ", quota_chosen = true, county_confirmed_at = now(), comment = 'x'" : ", quota_chosen = null, county_confirmed_at = null, comment = null")
                    + " where id = " + member);
        }
    }

    private static String quoted(Enum<?> constant) {
        return constant == null ? "null" : "'" + constant + "'";
    }
}
