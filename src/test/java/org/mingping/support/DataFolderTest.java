package org.mingping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    @DisplayName("is emptied although an ending server removes its own files at the same moment")
    void emptiedBesideAnEndingServer() throws Exception {
        Path top = temporary.resolve("top");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                fill(top);
                Callable<Void> removal = () -> {
                    DataFolder.deleteTree(top);
                    return null;
                };
                for (Future<Void> done : both.invokeAll(List.of(removal, removal))) {
                    done.get();
                }
                assertThat(top).doesNotExist();
            }
        } finally {
            both.shutdown();
        }
    }

    private static void fill(Path top) throws IOException {
        for (int folder = 0; folder < 20; folder++) {
            Path inner = Files.createDirectories(top.resolve("folder" + folder).resolve("inner"));
            for (int file = 0; file < 10; file++) {
                Files.createFile(inner.resolve("file" + file));
            }
        }
    }
}
