package org.mingping.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;

/** The arrows inside a room: {@code web, api, schedule → application → model ← persistence}. */
@AnalyzeClasses(packages = "org.mingping", importOptions = DoNotIncludeTests.class)
class LayersTest {

    private static final String[] ENTRANCES = {"org.mingping.*.web..", "org.mingping.*.api..", "org.mingping.*.schedule.."};

    @ArchTest
    static final ArchRule modelsKnowOnlyJavaAndEachOther = classes()
            .that().resideInAPackage("org.mingping.*.model..")
            .should(onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "jakarta.persistence..", "jakarta.validation..", "org.mingping.*.model..",
                    "org.mingping.shared", "org.mingping.shared.sheet", "org.mingping.shared.form")
                    .or(belongToAnyOf(Realm.class, Role.class, FailureKind.class))))
            .because("rules are read, tested and argued about without a server");

    @ArchTest
    static final ArchRule useCasesDoNotKnowWhoCallsThem = noClasses()
            .that().resideInAPackage("org.mingping.*.application..")
            .should().dependOnClassesThat().resideInAnyPackage(ENTRANCES)
            .because("a page, the API and a timer turn the same refusal into their own words");

    @ArchTest
    static final ArchRule queriesKnowNoUseCase = noClasses()
            .that().resideInAPackage("org.mingping.*.persistence..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.mingping.*.application..", "org.mingping.*.web..", "org.mingping.*.api..", "org.mingping.*.schedule..");

    @ArchTest
    static final ArchRule entrancesReachTheDatabaseOnlyThroughUseCases = noClasses()
            .that().resideInAnyPackage(ENTRANCES)
            .should().dependOnClassesThat(
                    resideInAnyPackage("org.mingping.*.persistence..").and(not(RECORDS))
                            .or(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "jakarta.persistence..")))
            .because("permission, scope and journal are the gate's, and the gate stands before use cases;"
                    + " the lines of a list, records, go the whole way");

    @ArchTest
    static final ArchRule pagesAndResourcesDoNotKnowEachOther = noClasses()
            .that().resideInAPackage("org.mingping.*.web..")
            .should().dependOnClassesThat().resideInAnyPackage("org.mingping.*.api..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesDoNotKnowPages = noClasses()
            .that().resideInAPackage("org.mingping.*.api..")
            .should().dependOnClassesThat().resideInAnyPackage("org.mingping.*.web..", "jakarta.faces..", "org.primefaces..");
}
