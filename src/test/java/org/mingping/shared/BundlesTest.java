package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.NoticeKind;

@DisplayName("What pages say")
class BundlesTest {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    /** {0} of MessageFormat, {abstained} of derivations. */
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)");
    private static final Pattern REFUSED = Pattern.compile("Refusal\\.(?:invalid|conflict|forbidden|tooLarge)\\(\\s*\"([A-Z_]+)\"\\s*[,)]");
    private static final Pattern WESTERN_PUNCTUATION = Pattern.compile("\\p{IsHan}[,;?!:(]|[,;?!)]\\p{IsHan}|}[:,;(]|[,;(]\\{");

    /** A number, perhaps a word between, and several of something; within a choice it follows # or &lt;. */
    private static final Pattern PLURAL = Pattern.compile("(?<![#<])\\{\\d(?:,number,0)?} (?:[a-z’-]+ )?(?:accounts|branches|cases|codes|copies|days|defects|educators|entries|findings|grades"
            + "|hours|items|levels|lists|marks|meetings|members|minutes|months|notices|objections|organisations|papers|payments|people|pieces|receipts|representatives|rows|sheets|slots"
            + "|tasks|times|values|voters|weeks)\\b");
    /** Their number is a limit, which is never one, or a share. */
    private static final Set<String> LIMITS = Set.of("disposition.defect.ATTEMPTS_SAME_DAY", "organisation.members.more", "refusals.TOO_MANY_ROWS", "refusals.SHEETS_COPIES",
            "refusals.REPRESENTATIVES_MANY", "refusals.DEADLINE_FAR", "refusals.PAPERS_TOO_MANY", "refusals.RELIEF_TOO_LONG", "rules.ballot.minMarkers", "rules.publicity.workingDays");

    @Test
    @DisplayName("is said in both languages")
    void inBothLanguages() throws IOException {
        for (String room : rooms()) {
            assertThat(read(room + "_en").stringPropertyNames()).as(room).containsExactlyInAnyOrderElementsOf(read(room + "_zh_CN").stringPropertyNames());
        }
    }

    @Test
    @DisplayName("says nothing twice: of two lines with one key the first would never be read")
    void nothingTwice() throws IOException {
        for (String room : rooms()) {
            for (String language : List.of("_zh_CN", "_en")) {
                List<String> keys = Files.readAllLines(MESSAGES.resolve(room + language + ".properties")).stream().filter(line -> line.matches("[^#\\s][^=]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('='))).toList();
                assertThat(keys).as(room + language).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    @DisplayName("takes the same values in both languages")
    void sameValues() throws IOException {
        for (String room : rooms()) {
            Properties english = read(room + "_en");
            read(room + "_zh_CN").forEach((key, text) -> {
                assertThat(values(english.getProperty(key.toString()))).as(room + "." + key).isEqualTo(values(text.toString()));
            });
        }
    }

    @Test
    @DisplayName("is punctuated as Chinese is written")
    void chinesePunctuation() throws IOException {
        for (String room : rooms()) {
            read(room + "_zh_CN").forEach((key, text) -> assertThat(text.toString()).as(room + "." + key).doesNotContainPattern(WESTERN_PUNCTUATION));
        }
    }

    @Test
    @DisplayName("in English says “1 member” of one: a number before a plural is a choice, unless it is a limit")
    void englishPlurals() throws IOException {
        for (String room : rooms()) {
            read(room + "_en").forEach((key, text) -> {
                if (!LIMITS.contains(room + "." + key)) {
                    assertThat(text.toString()).as(room + "." + key).doesNotContainPattern(PLURAL);
                }
            });
        }
    }

    @Test
    @DisplayName("can be said of none, of one and of many, wherever it chooses by a number")
    void everyChoice() throws IOException {
        for (String room : rooms()) {
            Properties english = read(room + "_en");
            english.stringPropertyNames().stream().filter(key -> english.getProperty(key).contains(",choice,")).forEach(key -> {
                for (int number : new int[] {0, 1, 2}) {
                    String said = Messages.text(Locale.ENGLISH, room, key, number, number, number, number, number, number);
                    assertThat(said).as(room + "." + key).doesNotContain("{").doesNotContainPattern("\\b1 (members|sheets|months|people|rows)\\b");
                }
            });
        }
    }

    @Test
    @DisplayName("has a sentence for every refusal")
    void everyRefusal() throws IOException {
        Properties sentences = read("refusals_zh_CN");
        List<String> codes = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                REFUSED.matcher(Files.readString(source)).results().map(found -> found.group(1)).forEach(codes::add);
            }
        }
        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes).filteredOn(code -> !sentences.containsKey(code)).isEmpty();
    }

    @Test
    @DisplayName("has a text for every kind of notice")
    void everyNotice() throws IOException {
        Properties texts = read("appraisal_zh_CN");
        assertThat(NoticeKind.values()).allSatisfy(kind -> assertThat(texts).containsKey("notice." + kind.code()));
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(found -> found.group(1)).distinct().sorted().toList();
    }

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("_zh_CN.properties"))
                    .map(name -> name.replace("_zh_CN.properties", "")).sorted().toList();
        }
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
