package org.mingping.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.Qingshan;

@ArquillianTest
@RunAsClient
@DisplayName("The interface's imports")
class ImportResourceIT {

    private static final String BOUNDARY = "mingping-test-boundary";

    @ArquillianResource
    private URL server;

    @Test
    @DisplayName("answer a roster with exactly the expected report, again without a change")
    void roster() throws Exception {
        JsonObject expected = Qingshan.expected().getJsonObject("import");
        for (String query : new String[] {"?dryRun=true", "", "?dryRun=false"}) {
            HttpResponse<String> answer = post("roster" + query, "file", Files.readAllBytes(Qingshan.workbook("roster.xlsx")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonObject report = json(answer);
            assertThat(report.getInt("accepted")).isEqualTo(expected.getInt("accepted"));
            assertThat(Qingshan.findings(report.getJsonArray("rejected"))).isEqualTo(Qingshan.findings(expected.getJsonArray("rejected")));
            assertThat(Qingshan.findings(report.getJsonArray("warnings"))).isEqualTo(Qingshan.findings(expected.getJsonArray("warnings")));
            assertThat(report.getJsonArray("rejected").getJsonObject(1).getString("message")).contains("18 位");
            if (query.equals("?dryRun=false")) {
                assertThat(report.getInt("changed")).isZero();
            }
        }
    }

    @Test
    @DisplayName("answer sanctions and earlier grades likewise")
    void sanctionsAndGrades() throws Exception {
        post("roster", "file", Files.readAllBytes(Qingshan.workbook("roster.xlsx")));
        assertThat(json(post("sanctions", "file", Files.readAllBytes(Qingshan.workbook("sanctions.xlsx")))).getInt("accepted")).isEqualTo(16);
        assertThat(json(post("previous-grades", "file", Files.readAllBytes(Qingshan.workbook("previous-grades.xlsx")))).getInt("accepted")).isEqualTo(673);
    }

    @Test
    @DisplayName("refuse what is no workbook, or no file at all, with a problem document")
    void refusals() throws Exception {
        assertProblem(post("roster", "file", "no workbook".getBytes(StandardCharsets.UTF_8)), 422, "NOT_XLSX");
        assertProblem(post("roster", "file", Files.readAllBytes(Qingshan.workbook("tally.xlsx"))), 422, "SHEET_MISSING");
        assertProblem(post("roster", "other", new byte[10]), 422, "FILE_MISSING");
        assertProblem(post("roster", "file", new byte[21 << 20]), 413, "TOO_LARGE");
        assertProblem(post("nonsense", "file", new byte[10]), 404, "NOT_FOUND");
    }

    @Test
    @DisplayName("refuse a body that is too long, or of a length that nobody says, before a byte of it is read")
    void beforeTheBody() throws Exception {
        assertThat(answerToTheBeginning("Content-Length: 80000000\r\n\r\n")).startsWith("HTTP/1.1 413").contains("\"code\":\"TOO_LARGE\"", "20 MB");
        assertThat(answerToTheBeginning("Transfer-Encoding: chunked\r\n\r\n1\r\n-\r\n")).startsWith("HTTP/1.1 411").contains("\"code\":\"LENGTH_REQUIRED\"");
        HttpRequest inChunks = HttpRequest.newBuilder(address("roster")).header("Authorization", "Bearer " + countyToken())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100]))).build();
        assertProblem(HttpClient.newHttpClient().send(inChunks, HttpResponse.BodyHandlers.ofString()), 411, "LENGTH_REQUIRED");
    }

    /** As a client that sends the beginning and waits; a server that reads the body first would wait, too. */
    private String answerToTheBeginning(String lastHeader) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST " + address("roster").getPath() + " HTTP/1.1\r\nHost: " + server.getHost() + "\r\nAuthorization: Bearer "
                    + countyToken() + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n" + lastHeader)
                    .getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8_192];
            while (answer.indexOf("}") < 0) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    @Test
    @DisplayName("are closed without a token")
    void token() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("roster")).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart("file", new byte[10]))).build();
        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String part, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + countyToken())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(part, content))).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create(server + "api/v1/imports/" + path);
    }

    private static byte[] multipart(String part, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"a.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /** As a person who starts the product reads it from the printed block. */
    private static String countyToken() throws IOException {
        Path announced = Path.of(System.getProperty("mingping.container.announcement"));
        return Files.readAllLines(announced).stream().filter(line -> line.startsWith("county token: ")).findFirst().orElseThrow()
                .substring("county token: ".length()).strip();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).getString("code")).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
