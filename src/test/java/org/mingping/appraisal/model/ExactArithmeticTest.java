package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exact fractions, never floating point (§1.6); and no clock, because time is passed in. */
class ExactArithmeticTest {

    private static final Path RULES = Path.of("src/main/java/org/mingping/appraisal/model");
    private static final Path SHARE = Path.of("src/main/java/org/mingping/shared/Share.java");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(double|float|Double|Float)\\b|Math\\.(pow|round|sqrt)|\\.now\\(\\)");

    @Test
    void noRuleUsesFloatingPointOrAClock() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(RULES).filter(Files::isRegularFile)) {
            sources = Stream.concat(files, Stream.of(SHARE)).toList();
        }
        assertThat(sources).hasSizeGreaterThan(20);
        for (Path source : sources) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(FORBIDDEN);
        }
    }
}
