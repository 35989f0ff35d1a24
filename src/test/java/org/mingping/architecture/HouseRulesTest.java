package org.mingping.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingping.access.Infrastructure;
import org.mingping.access.UseCase;
import org.mingping.shared.ClockProducer;

/** House rules a compiler does not know. */
@AnalyzeClasses(packages = "org.mingping", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] RULES_AND_MONEY = {"org.mingping.appraisal.model..", "org.mingping.dues.model..", "org.mingping.disposition.model..", "org.mingping.registration.model.."};
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses().should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .that(not(JavaClass.Predicates.belongToAnyOf(ClockProducer.class)))
            .should().callMethodWhere(readsTheSystemsTime())
            .orShould().callConstructor(Date.class)
            .because("only a clock that is passed in can be moved in a test, and knows Beijing time");

    @ArchTest
    static final ArchRule jsonIsMadeByOneProvider = noClasses()
            .should().dependOnClassesThat().belongToAnyOf(Json.class)
            .because("each of its methods looks through all libraries for a provider; Jsons has looked once");

    @ArchTest
    static final ArchRule noFieldIsAFloat = noFields()
            .that().areDeclaredInClassesThat().resideInAnyPackage(RULES_AND_MONEY)
            .should().haveRawType(floating())
            .because("a share of the votes is an exact fraction");

    @ArchTest
    static final ArchRule noRuleReturnsAFloat = noMethods()
            .that().areDeclaredInClassesThat().resideInAnyPackage(RULES_AND_MONEY)
            .should().haveRawReturnType(floating());

    @ArchTest
    static final ArchRule noRuleTakesAFloat = noMethods()
            .that().areDeclaredInClassesThat().resideInAnyPackage(RULES_AND_MONEY)
            .and(takeAFloat()).should().haveNameMatching(".*");

    @ArchTest
    static final ArchRule noValueIsMadeFromAFloat = noConstructors()
            .that().areDeclaredInClassesThat().resideInAnyPackage(RULES_AND_MONEY)
            .and(takeAFloat()).should().haveNameMatching(".*");

    @ArchTest
    static final ArchRule noRuleCallsAFloatingMethod = noClasses()
            .that().resideInAnyPackage(RULES_AND_MONEY)
            .should().callMethodWhere(DescribedPredicate.describe("floating result",
                    call -> FLOATING.contains(call.getTarget().getRawReturnType().getName())));

    @ArchTest
    static final ArchRule everyBeanMethodSaysWhichUseCaseItIs = methods()
            .that().areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)).or(annotatedWith(Stateful.class)))
            .and().areDeclaredInClassesThat(not(annotatedWith(Infrastructure.class)))
            .and().arePublic()
            .and().areNotStatic()
            .and(DescribedPredicate.describe("are written by hand", method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should().beAnnotatedWith(UseCase.class)
            .because("the gate refuses at run time what declares nothing");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Stream<Path> withClasses = files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct();
            assertThat(withClasses.filter(folder -> !Files.exists(folder.resolve("package-info.java")))).isEmpty();
        }
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemsTime() {
        return DescribedPredicate.describe("reads the system's time", call -> {
            AccessTarget.CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean now = target.getName().equals("now") && owner.startsWith("java.time.")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean systemClock = owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
            boolean millis = owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
            return now || systemClock || millis;
        });
    }

    private static DescribedPredicate<JavaClass> floating() {
        return DescribedPredicate.describe("floating point", type -> FLOATING.contains(type.getBaseComponentType().getName()));
    }

    private static DescribedPredicate<JavaCodeUnit> takeAFloat() {
        return DescribedPredicate.describe("take a float", unit -> unit.getRawParameterTypes().stream().anyMatch(floating()));
    }
}
