package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The registry and the web application know the same pages: a new page cannot be forgotten, because nobody could open it. */
@DisplayName("Every page")
class EveryPageTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");

    /** Reached only when the server itself turns an error into a page. */
    private static final List<String> OF_THE_SERVER = List.of("/error/error.xhtml");

    private static final List<PageEntry> REGISTERED = new ArrayList<>();
    private static final List<String> SERVLETS = new ArrayList<>();

    @BeforeAll
    static void readWhatExists() throws ReflectiveOperationException {
        for (JavaClass type : new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.mingping")) {
            if (type.isAssignableTo(RoomPages.class) && !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                REGISTERED.addAll(((RoomPages) type.reflect().getDeclaredConstructor().newInstance()).pages());
            }
            if (type.isAnnotatedWith(WebServlet.class)) {
                SERVLETS.addAll(List.of(type.reflect().getAnnotation(WebServlet.class).value()));
            }
        }
    }

    @Test
    @DisplayName("in the web application is registered, and every registered page exists")
    void registeredAndThere() throws IOException {
        List<String> there = new ArrayList<>(SERVLETS);
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/") && !OF_THE_SERVER.contains(path))
                    .forEach(there::add);
        }
        assertThat(REGISTERED).extracting(PageEntry::path).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    @DisplayName("has a title in both languages")
    void titled() {
        for (PageEntry page : REGISTERED) {
            assertThat(page.title(Locale.SIMPLIFIED_CHINESE)).as(page.path()).doesNotContain("⟦").isNotBlank();
            assertThat(page.title(Locale.ENGLISH)).as(page.path()).doesNotContain("⟦").isNotBlank();
        }
    }

    @Test
    @DisplayName("that needs no signing in is one of the few")
    void open() {
        assertThat(REGISTERED).filteredOn(PageEntry::open).extracting(PageEntry::path)
                .containsExactlyInAnyOrder(Pages.LOGIN, "/error/failure.xhtml", "/preferences", "/vote.xhtml", "/vote/*");
    }

    @Test
    @DisplayName("of members' data is closed to administrators and auditors")
    void apart() {
        // The job ledger tells what ran and when, and of whom nothing: who keeps the server running may read it.
        List<String> forAll = List.of("shared", "access", "audit", "schedule");
        assertThat(REGISTERED).filteredOn(page -> !forAll.contains(page.room()))
                .allSatisfy(page -> assertThat(page.roles()).as(page.path()).noneMatch(Role::isApart));
    }
}
