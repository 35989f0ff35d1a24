package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.api.Problem;

@DisplayName("A refusal")
class RefusalTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "mingping");
    private static final Pattern CLAUSES = Pattern.compile("\"((?:domain )?§[^\"]*|[^\"]*第[^\"]+条[^\"]*|[^\"]*Art\\. \\d[^\"]*)\"");

    @Test
    @DisplayName("tells people and other systems the article it rests on, and no paragraph of this project's own notes")
    void clause() {
        assertThat(spoken("中组发〔2008〕3号 第二条")).isEqualTo("中组发〔2008〕3号 第二条");
        assertThat(spoken("§1.8")).as("the rule set publishes it").isEqualTo("§1.8");
        assertThat(spoken("domain §2")).isNull();
        assertThat(spoken("§5")).isNull();
        assertThat(spoken("§5, §1.10, branch regulations Art. 11")).isEqualTo("§1.10, branch regulations Art. 11");
        assertThat(Refusal.conflict("X").spokenClause()).isEmpty();
    }

    @Test
    @DisplayName("of whatever room names nothing but articles of documents and paragraphs that the rule set puts into words")
    void everyRoom() throws IOException {
        Map<String, TreeSet<String>> byRoom = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String room = SOURCES.relativize(file).getName(0).toString();
                Files.readAllLines(file).stream().filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/")).forEach(line ->
                        CLAUSES.matcher(line).results().forEach(found -> byRoom.computeIfAbsent(room, any -> new TreeSet<>()).add(found.group(1))));
            }
        }
        assertThat(byRoom).containsKeys("access", "appraisal", "disposition", "dues", "findings", "orglife");
        byRoom.forEach((room, clauses) -> clauses.forEach(clause -> SpokenClause.of(clause).ifPresent(spoken -> {
            assertThat(spoken).as(room).doesNotContain("domain");
            Arrays.stream(spoken.split(", ")).filter(part -> part.startsWith("§"))
                    .forEach(part -> assertThat(Messages.has(Messages.CHINESE, "rules", "clause." + part.substring(1))).as(room + ": " + part).isTrue());
        })));
        assertThat(SpokenClause.of(byRoom.get("findings").first())).as("what domain.md names an article for").isPresent();
    }

    @Test
    @DisplayName("tells people on pages the name of a paragraph, not its number")
    void inWords() {
        Refusal refusal = Refusal.conflict("NOT_FOUND").under("§5, §1.3, branch regulations Art. 11");
        assertThat(refusal.restsOn(Messages.CHINESE)).contains("依据：评议规则·名册与表决权；branch regulations Art. 11");
        assertThat(refusal.restsOn(Locale.ENGLISH)).contains("Under: appraisal rules: Rolls and voting rights; branch regulations Art. 11");
        assertThat(Refusal.conflict("NOT_FOUND").under("domain §5").restsOn(Messages.CHINESE)).isEmpty();
    }

    private static String spoken(String clause) {
        Refusal refusal = Refusal.conflict("NOT_FOUND").under(clause);
        assertThat(Problem.document(refusal, Messages.CHINESE).getString("clause", null)).as("the interface").isEqualTo(refusal.spokenClause().orElse(null));
        return refusal.spokenClause().orElse(null);
    }
}
