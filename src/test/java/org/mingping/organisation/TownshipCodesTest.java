package org.mingping.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All container tests share one database: two of one township would find each other's people, and only when both happen to run. */
@DisplayName("The townships of tests")
class TownshipCodesTest {

    private static final Pattern SETTLED = Pattern.compile("(?:settle|new RosterFixture)\\(\"(\\d{4})\"|opened\\(\"(\\d{4})\"");

    @Test
    @DisplayName("are each settled by one class alone")
    void unique() throws IOException {
        List<Path> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.filter(file -> file.toString().endsWith("IT.java") && !file.toString().endsWith("BrowserIT.java")).toList();
        }
        Map<String, TreeSet<String>> settlers = new HashMap<>();
        for (Path test : tests) {
            Matcher settled = SETTLED.matcher(Files.readString(test));
            while (settled.find()) {
                settlers.computeIfAbsent(settled.group(1) == null ? settled.group(2) : settled.group(1), code -> new TreeSet<>()).add(test.getFileName().toString());
            }
        }
        assertThat(settlers).hasSizeGreaterThan(50);
        settlers.forEach((code, classes) -> assertThat(classes).as("township " + code).hasSize(1));
    }
}
