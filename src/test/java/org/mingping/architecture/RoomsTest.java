package org.mingping.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrows between rooms: never back, and never past a room's root and model. */
@AnalyzeClasses(packages = "org.mingping", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    private static final String BASE = "org.mingping.";

    /** Which rooms each may use. What is above is never known below: an earlier room fires an event of its own type instead. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("shared", Set.of()),
            // The gate writes the journal, and the journal names the caller: these two are one room's two halves.
            Map.entry("access", Set.of("shared", "audit")),
            Map.entry("audit", Set.of("shared", "access")),
            Map.entry("organisation", Set.of("shared", "access", "audit")),
            Map.entry("schedule", Set.of("shared", "access", "audit", "organisation")),
            Map.entry("appraisal", Set.of("shared", "access", "audit", "organisation", "schedule", "notice")),
            // What people are told, whichever room tells it.
            Map.entry("notice", Set.of("shared", "access", "audit", "organisation")),
            Map.entry("findings", Set.of("shared", "access", "audit", "organisation", "schedule", "notice")),
            Map.entry("dues", Set.of("shared", "access", "audit", "organisation", "schedule", "notice", "findings")),
            Map.entry("orglife", Set.of("shared", "access", "audit", "organisation", "schedule", "notice", "findings")),
            // A campaign runs under a rule set, which says how long members have to register, and a census reads findings (0020).
            Map.entry("registration", Set.of("shared", "access", "audit", "organisation", "schedule", "notice", "findings", "appraisal")),
            Map.entry("disposition", Set.of("shared", "access", "audit", "organisation", "schedule",
                    "appraisal", "dues", "orglife", "findings", "notice", "registration")),
            // The page frame knows no business room: those plug in through shared.web.
            Map.entry("frame", Set.of("shared", "access", "audit", "organisation")),
            Map.entry("boot", Set.of("shared", "access", "audit", "organisation", "schedule", "frame",
                    "appraisal", "notice", "findings", "dues", "orglife", "registration", "disposition"))));

    @ArchTest
    static void everyRoomHasItsPlace(JavaClasses product) {
        Set<String> rooms = product.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(BASE))
                .map(RoomsTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_USE.keySet()).as("a new room says here what it may use").containsAll(rooms);
    }

    @ArchTest
    static void arrowsBetweenRoomsNeverPointBack(JavaClasses product) {
        MAY_USE.forEach((room, allowed) -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .map(other -> BASE + other + "..")
                    .toArray(String[]::new);
            noClasses().that().resideInAPackage(BASE + room + "..")
                    .should().dependOnClassesThat(resideInAnyPackage(forbidden))
                    .as(room + " uses only " + new TreeSet<>(allowed))
                    .check(product);
        });
    }

    @ArchTest
    static void roomsAreEnteredThroughTheirRootOrTheirModel(JavaClasses product) {
        for (String room : MAY_USE.keySet()) {
            String[] inside = Stream.of("application", "persistence", "web", "api", "schedule", "login")
                    .map(layer -> BASE + room + "." + layer + "..")
                    .toArray(String[]::new);
            if (room.equals("shared")) {
                continue;
            }
            noClasses().that(resideInAPackage("org.mingping..")
                            .and(DescribedPredicate.not(resideInAnyPackage(BASE + room + "..", BASE + "boot.."))))
                    .should().dependOnClassesThat(resideInAnyPackage(inside))
                    .as("the inside of " + room + " is its own; only boot, which sets the order of a start, calls use cases of other rooms")
                    .check(product);
        }
    }

    private static String room(String packageName) {
        return packageName.substring(BASE.length()).split("\\.")[0];
    }
}
