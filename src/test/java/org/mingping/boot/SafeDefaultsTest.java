package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server that is told nothing must be the safe one: what is convenient for a trial, the launcher asks for. */
@DisplayName("A server whose configuration is silent")
class SafeDefaultsTest {

    private static final Path DEFAULTS = Path.of("src", "main", "resources", "META-INF", "microprofile-config.properties");

    @Test
    @DisplayName("is no demo and issues no token at its start")
    void noTrial() throws IOException {
        assertThat(defaults()).containsEntry("mingping.demo", "false").containsEntry("mingping.boot.token", "false");
    }

    @Test
    @DisplayName("lets the session's cookie travel over HTTPS alone")
    void cookie() throws IOException {
        assertThat(defaults()).containsEntry("mingping.session.secure", "true");
    }

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        try (Reader in = Files.newBufferedReader(DEFAULTS, StandardCharsets.UTF_8)) {
            defaults.load(in);
        }
        return defaults;
    }
}
