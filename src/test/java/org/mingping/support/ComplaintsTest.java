package org.mingping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a server's log complains of")
class ComplaintsTest {

    private static final String HEAD = "[2026-11-28T18:18:22.839+0000] [] [\u001b[1;91m%s\u001b[0m] [] [\u001b[1;94mPayaraMicro\u001b[0m] [tid: _ThreadID=1] [timeMillis: 1] ";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is its severe records and their causes, each once and without the head of the record")
    void severe() throws IOException {
        Path log = Files.writeString(folder.resolve("server.log"), HEAD.formatted("INFO") + "Built Payara Micro Runtime\n\n"
                + HEAD.formatted("SEVERE") + "Exception while deploying the app\njava.lang.IllegalStateException: x\n\tat a.b.C\nCaused by: no room\n\n"
                + HEAD.formatted("SEVERE") + "[levelValue: 1000] [[\n  The start failed]]\n\n"
                + HEAD.formatted("SEVERE") + "Exception while deploying the app\n");

        assertThat(Complaints.of(log)).isEqualTo("\n  Exception while deploying the app\n  Caused by: no room\n    The start failed]]");
    }

    @Test
    @DisplayName("is where it stopped, if it complains of nothing")
    void silent() throws IOException {
        Path log = Files.writeString(folder.resolve("server.log"), HEAD.formatted("INFO") + "Built Payara Micro Runtime\n");

        assertThat(Complaints.of(log)).isEqualTo("\n  Built Payara Micro Runtime");
    }
}
