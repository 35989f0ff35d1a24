package org.mingping.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A workbook that leaves the house")
class WorkbookDownloadTest {

    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    @DisplayName("is sent whole, with its length and its name")
    void whole() throws IOException {
        List<Path> before = left();
        WorkbookDownload.send("members", response(), out -> out.write("whole".getBytes(StandardCharsets.US_ASCII)));
        assertThat(sent.toString(StandardCharsets.US_ASCII)).isEqualTo("whole");
        assertThat(told).contains("setContentLengthLong 5", "setHeader Content-Disposition");
        assertThat(left()).isSubsetOf(before);
    }

    @Test
    @DisplayName("is not sent at all where its writing fails halfway: nothing of the response is touched, so it can still say what happened")
    void broken() throws IOException {
        List<Path> before = left();
        byte[] half = new byte[1 << 20];
        assertThatThrownBy(() -> WorkbookDownload.send("members", response(), out -> {
            out.write(half);
            throw new IllegalStateException("the query failed");
        })).hasMessage("the query failed");
        assertThat(told).isEmpty();
        assertThat(sent.size()).isZero();
        assertThat(left()).isSubsetOf(before);
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mingping-export")).toList();
        }
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, given) -> {
            told.add(method.getName() + (given == null ? "" : " " + given[0]));
            return method.getName().equals("getOutputStream") ? new Sink() : null;
        });
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
            sent.write(b);
        }
    }
}
