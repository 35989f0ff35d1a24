package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The example of a server's configuration")
class ExampleConfigurationTest {

    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"(mingping\\.[^\"]+)\"");
    private static final Pattern OF_THE_SCRIPT = Pattern.compile("\\$\\{(MINGPING_[A-Z_]+):-");

    /** Start.sh refuses them. */
    private static final Set<String> OF_TRIALS = Set.of("MINGPING_DEMO", "MINGPING_BOOT_TOKEN");

    @Test
    @DisplayName("names every key that the application or its start script reads")
    void everyKey() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> find(INJECTED, file, read));
        }
        find(OF_THE_SCRIPT, Path.of("payara", "start.sh"), read);
        read.removeAll(OF_TRIALS);
        String example = Files.readString(Path.of("payara", "mingping.conf.example"));
        assertThat(read).hasSizeGreaterThan(15).allSatisfy(key -> assertThat(example).contains(key + "="));
    }

    private static void find(Pattern pattern, Path file, Set<String> found) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
