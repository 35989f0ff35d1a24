package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Messages;

/** What stands in the journal can be read by a person, in both languages. */
@DisplayName("Every use case")
class EveryUseCaseNameTest {

    @Test
    @DisplayName("has a name in the journal, in Chinese and in English")
    void named() {
        Set<String> unnamed = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.mingping")) {
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(UseCase.class).map(UseCase::value)
                        .filter(name -> !Messages.has(Messages.CHINESE, "journal", name)
                                || !Messages.has(Locale.ENGLISH, "journal", name))
                        .ifPresent(unnamed::add);
            }
        }
        assertThat(unnamed).as("add a line to messages/journal_zh_CN.properties and journal_en.properties").isEmpty();
    }
}
