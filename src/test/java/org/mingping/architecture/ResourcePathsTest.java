package org.mingping.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Jakarta REST chooses classes before methods: of those whose path begins an address it takes the one with the most literal characters, and what stands in another is never found (3.7.2).
 * {@code registrations/{id}} beside {@code registrations} with a method {@code {id}} made every registration a 404.
 */
@DisplayName("A resource's address")
class ResourcePathsTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    @Test
    @DisplayName("is not taken from it by another class whose path begins it with more words")
    void ownAddresses() {
        Map<String, String> methods = new TreeMap<>();
        List<JavaClass> resources = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mingping").stream()
                .filter(one -> one.isAnnotatedWith(Path.class)).toList();
        for (JavaClass resource : resources) {
            String own = path(resource.getAnnotationOfType(Path.class));
            resource.getMethods().stream().filter(method -> method.isAnnotatedWith(Path.class))
                    .forEach(method -> methods.put(own + path(method.getAnnotationOfType(Path.class)), own));
        }
        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(resources).allSatisfy(resource -> {
            String path = path(resource.getAnnotationOfType(Path.class));
            assertThat(methods.entrySet()).as(path).noneMatch(method -> literal(path) > literal(method.getValue()) && method.getKey().matches(shape(path) + "(/.*)?"));
        });
    }

    private static String path(Path path) {
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    private static String shape(String path) {
        return PARAMETER.matcher(path).replaceAll("[^/]+");
    }

    private static int literal(String path) {
        return PARAMETER.matcher(path).replaceAll("").length();
    }
}
