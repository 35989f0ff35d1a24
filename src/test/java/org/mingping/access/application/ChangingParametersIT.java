package org.mingping.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.shared.Settings;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("The parameters a county's servers run with")
class ChangingParametersIT {

    private static final String MINUTES = "mingping.realm.township.lock.minutes";
    private static final String DAYS = "mingping.token.days";

    @Inject
    private ChangingParameters changing;

    @Inject
    private ReadingParameters reading;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Settings settings;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @AfterEach
    void asConfigured() throws Exception {
        change(Role.SYSTEM_ADMINISTRATOR, Map.of(MINUTES, settings.text(MINUTES).orElseThrow(), DAYS, settings.text(DAYS).orElseThrow()),
                Map.of(MINUTES, "30", DAYS, "365"));
    }

    @Test
    @DisplayName("are in force here at once when the system administrator changes them, and the journal keeps the value before")
    void changed() throws Exception {
        change(Role.SYSTEM_ADMINISTRATOR, Map.of(MINUTES, "30", DAYS, "365"), Map.of(MINUTES, "45", DAYS, "365"));
        assertThat(policies.of(Realm.TOWNSHIP).lockFor()).hasMinutes(45);
        assertThat(policies.of(Realm.COUNTY).lockFor()).as("another door's").hasMinutes(30);
        assertThat(last("before_values")).contains(MINUTES, "30").doesNotContain(DAYS);
        assertThat(last("after_values")).contains("45");
    }

    @Test
    @DisplayName("are changed by nobody else, whatever else they administer")
    void byNobodyElse() {
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_ADMINISTRATOR) {
                assertThatThrownBy(() -> change(role, Map.of(MINUTES, "30"), Map.of(MINUTES, "45"))).as(role.name()).hasMessageContaining("NOT_PERMITTED");
            }
        }
        assertThat(policies.of(Realm.TOWNSHIP).lockFor()).hasMinutes(30);
    }

    @Test
    @DisplayName("stay within their bounds, and those that only the configuration sets stay as they are; then nothing of the rest is changed either")
    void bounds() {
        assertThatThrownBy(() -> change(Role.SYSTEM_ADMINISTRATOR, Map.of(MINUTES, "30", DAYS, "365"), Map.of(MINUTES, "45", DAYS, "0")))
                .hasMessageContaining("PARAMETER_OUT_OF_RANGE");
        assertThatThrownBy(() -> change(Role.SYSTEM_ADMINISTRATOR, Map.of(), Map.of("mingping.password.iterations", "1")))
                .hasMessageContaining("PARAMETER_UNKNOWN");
        assertThat(policies.of(Realm.TOWNSHIP).lockFor()).hasMinutes(30);
    }

    @Test
    @DisplayName("are not changed by whoever saw what another has changed since")
    void stale() throws Exception {
        change(Role.SYSTEM_ADMINISTRATOR, Map.of(MINUTES, "30"), Map.of(MINUTES, "45"));
        assertThatThrownBy(() -> change(Role.SYSTEM_ADMINISTRATOR, Map.of(MINUTES, "30"), Map.of(MINUTES, "60"))).hasMessageContaining("STALE_VERSION");
        assertThat(policies.of(Realm.TOWNSHIP).lockFor()).hasMinutes(45);
    }

    @Test
    @DisplayName("are read by administrators and auditors, secrets never among them")
    void read() throws Exception {
        for (Role role : new Role[] {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR}) {
            Officer.caller(county, role, county.path()).perform(() -> {
                assertThat(reading.changeable()).extracting(one -> one.parameter().key()).contains(MINUTES, DAYS);
                assertThat(reading.fixed()).extracting(ReadingParameters.Parameter::key).noneMatch(key -> key.matches(".*(key|pepper|password)$"));
                return null;
            });
        }
    }

    private void change(Role role, Map<String, String> seen, Map<String, String> wanted) throws Exception {
        Officer.caller(county, role, county.path()).perform(() -> {
            changing.change(seen, wanted);
            return null;
        });
    }

    private String last(String column) throws Exception {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + column + " from journal where use_case = 'access.change-parameters' order by id desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
