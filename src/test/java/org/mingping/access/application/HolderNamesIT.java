package org.mingping.access.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HolderNames;

@ArquillianTest
@DisplayName("Whoever acted through an account")
class HolderNamesIT {

    @Inject
    private HolderNames names;

    @Test
    @DisplayName("is shown by name, whoever looks; of an account there is not, what was written down")
    void byName() {
        assertThat(names.name("county/county-officer")).isEqualTo("县级经办人");
        assertThat(names.name("branch/nobody-there")).isEqualTo("党支部 nobody-there");
        assertThat(names.name("钟平")).isEqualTo("钟平");
        assertThat(names.name("system")).isEqualTo("系统");
        assertThat(names.name(null)).isEmpty();
    }
}
