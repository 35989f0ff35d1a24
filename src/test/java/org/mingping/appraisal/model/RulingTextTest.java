package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Messages;

/** Whatever a policy refuses, there is a sentence for it in both languages. */
class RulingTextTest {

    private static final Path RULES = Path.of("src/main/java/org/mingping/appraisal/model");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    /** Codes of rulings that always allow. */
    private static final Set<String> ALLOWING = Set.of("QUOTA_CANDIDATES", "TALLY_ADDS_UP", "VOTING_RIGHT");

    @Test
    void everyCodeOfAPolicyHasItsSentence() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).contains("MEETING_QUORUM", "PHASE_ORDER", "TALLY_DOES_NOT_ADD_UP").hasSizeGreaterThan(30);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(codes).allMatch(code -> Messages.has(locale, "refusals", code));
        }
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RULES).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                if (source.contains("Ruling.of(")) {
                    CODE.matcher(source).results().map(match -> match.group(1)).filter(code -> !ALLOWING.contains(code))
                            .forEach(codes::add);
                }
            }
        }
        return codes;
    }
}
