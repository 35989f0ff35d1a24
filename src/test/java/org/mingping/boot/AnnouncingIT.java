package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.shared.Announcement;

@ArquillianTest
@DisplayName("The announcement of a start")
class AnnouncingIT {

    @Inject
    private Announcing announcing;

    @Inject
    private County county;

    @Test
    @DisplayName("names accounts with their first passwords, and a token only where one is asked for")
    void noTokenUnasked() throws Exception {
        Announcement production = new Announcement();
        announcing.announce(county, production, false);
        assertThat(production.text()).contains("county-officer", "Mp-").doesNotContain("county token");
        Announcement trial = new Announcement();
        announcing.announce(county, trial, true);
        assertThat(trial.text().lines()).last().asString().startsWith("county token: mp_");
    }
}
