package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.organisation.application.ImportState.Step;
import org.mingping.organisation.model.RosterRow;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;
import org.mingping.shared.Settings;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;
import org.mingping.shared.sheet.Workbooks;

@DisplayName("The import desk")
class ImportShelfTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @TempDir
    private Path directory;

    private final ImportShelf shelf = new ImportShelf();
    private final Failures failures = new Failures();
    private int made;

    @Test
    @DisplayName("keeps five uploads an account: the oldest that nobody works on makes room, with its file")
    void five() throws IOException {
        ImportJob moving = handIn(1);
        ImportJob oldest = checked(handIn(1));
        for (int i = 0; i < 3; i++) {
            checked(handIn(1));
        }
        ImportJob another = checked(handIn(2));
        ImportJob sixth = handIn(1);
        assertThat(shelf.of(caller(1))).hasSize(5).contains(moving, sixth).doesNotContain(oldest);
        assertThat(oldest.state().step()).isEqualTo(Step.CHECKED);
        assertThat(files()).as("files of those that are kept").hasSize(6);
        assertThatThrownBy(oldest::beginStoring).as("confirmed a moment too late").isInstanceOf(Refusal.class).hasMessageContaining("IMPORT_GONE");
        assertThat(shelf.of(caller(2))).containsExactly(another);
    }

    @Test
    @DisplayName("refuses another while all five of an account are being worked on")
    void allMoving() throws IOException {
        for (int i = 0; i < 5; i++) {
            handIn(1);
        }
        assertThatThrownBy(() -> handIn(1)).isInstanceOf(Refusal.class).hasMessageContaining("TOO_MANY_IMPORTS");
        assertThat(shelf.of(caller(1))).hasSize(5);
    }

    @Test
    @DisplayName("forgets what nobody came back for, with its file, and nothing that is being worked on")
    void old() throws IOException {
        ImportJob moving = handIn(1);
        ImportJob done = checked(handIn(1));
        shelf.forgetOlderThan(Duration.ofHours(2), NOON.plus(Duration.ofMinutes(119)));
        assertThat(shelf.of(caller(1))).containsExactlyInAnyOrder(moving, done);
        shelf.forgetOlderThan(Duration.ofHours(2), NOON.plus(Duration.ofMinutes(121)));
        assertThat(shelf.of(caller(1))).containsExactly(moving);
        assertThat(files()).hasSize(1);
        assertThatThrownBy(() -> shelf.remove(moving)).isInstanceOf(Refusal.class).hasMessageContaining("IMPORT_NOT_READY");
    }

    @Test
    @DisplayName("says that a check failed also where memory or the stack ran out, and passes the error on")
    void gravest() throws IOException {
        for (Error grave : List.of(new OutOfMemoryError("test"), new StackOverflowError(), new NoClassDefFoundError("test"))) {
            ImportJob job = job(1, new Workbook(() -> {
                throw grave;
            }));
            assertThatThrownBy(() -> job.check(failures)).isSameAs(grave);
            assertThat(job.state().step()).isEqualTo(Step.FAILED);
            assertThat(job.state().failure()).isNotBlank();
        }
    }

    @Test
    @DisplayName("says that a check failed where the server takes no more work, and leaves nobody waiting")
    void rejected() throws Exception {
        ImportDesk desk = new ImportDesk();
        ImportFolder folder = new ImportFolder();
        Workbooks workbooks = new Workbooks();
        set(workbooks, "settings", (Settings) key -> Optional.of("1000"));
        set(folder, "workbooks", workbooks);
        set(folder, "configured", Optional.of(directory.resolve("uploads").toString()));
        set(desk, "folder", folder);
        set(desk, "failures", failures);
        set(desk, "clock", Clock.fixed(NOON, ZoneOffset.UTC));
        set(desk, "imports", proxy(Instance.class, Stream.of(new Workbook(() -> null))));
        set(desk, "executor", Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (proxy, method, given) -> {
            throw new RejectedExecutionException("stopping");
        }));
        ImportState state = caller(1).perform(() -> desk.state(desk.handIn(ImportKind.ROSTER, "名册.xlsx", new ByteArrayInputStream(new byte[10]), null)));
        assertThat(state.step()).isEqualTo(Step.FAILED);
        assertThat(state.fileName()).isEqualTo("名册.xlsx");
        assertThat(state.failure()).isNotBlank();
    }

    private ImportJob handIn(long account) throws IOException {
        ImportJob job = job(account, new Workbook(() -> new ImportReport(1, 1, List.of(), List.of())));
        shelf.put(job);
        return job;
    }

    private ImportJob checked(ImportJob job) {
        job.check(failures);
        return job;
    }

    private ImportJob job(long account, WorkbookImport workbook) throws IOException {
        made++;
        Upload upload = Upload.of(Files.createTempFile(directory, "upload", ".xlsx"));
        return new ImportJob("job" + made, workbook, upload, caller(account), NOON.plusMillis(made));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static Caller caller(long account) {
        return new Caller(account, "one", "某人", Realm.COUNTY, Set.of(Role.COUNTY_OFFICER), 1, 1, "县", "/99/", null, Caller.Via.PAGE, "zh-CN");
    }

    private static void set(Object bean, String field, Object value) throws ReflectiveOperationException {
        Field found = bean.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(bean, value);
    }

    private static Object proxy(Class<?> type, Object answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer);
    }

    /** A kind of workbook that takes each of its uploads in the same way. */
    private record Workbook(java.util.function.Supplier<ImportReport> work) implements WorkbookImport {

        @Override
        public ImportKind kind() {
            return ImportKind.ROSTER;
        }

        @Override
        public ImportReport check(Upload upload, Progress progress) {
            return work.get();
        }

        @Override
        public ImportReport store(Upload upload, Progress progress) {
            return work.get();
        }

        @Override
        public SheetLayout layout() {
            return RosterRow.LAYOUT;
        }
    }
}
