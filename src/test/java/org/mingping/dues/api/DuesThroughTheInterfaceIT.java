package org.mingping.dues.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.ClockProducer;

@ArquillianTest
@RunAsClient
@DisplayName("The interface's dues")
class DuesThroughTheInterfaceIT {

    private static final String BRANCH = "9831001";
    private static final LocalDate TODAY = LocalDate.now(java.time.Clock.system(ClockProducer.BEIJING));

    @ArquillianResource
    private URL server;

    @Test
    @DisplayName("are read, paid, receipted, reversed, closed, handed over and received, each in the branch's or the township's place")
    void wholeWay() throws Exception {
        importRoster();
        YearMonth month = YearMonth.from(TODAY);
        JsonObject sheet = get("dues/sheets?branch=" + BRANCH + "&year=" + TODAY.getYear(), 200);
        JsonArray members = sheet.getJsonArray("members");
        assertThat(members).hasSize(2);
        int member = members.getJsonObject(0).getInt("memberId");
        assertThat(members.getJsonObject(0).getJsonArray("months").getJsonObject(month.getMonthValue() - 1).getString("status")).isEqualTo("UNPAID");

        String act = """
                {"id": "a", "memberId": %d, "months": [{"month": "%s", "amount": "0.20"}, {"month": "%s", "amount": "0.20"}], "paidOn": "%s", "method": "CASH",
                 "payerKind": "RELATIVE", "payer": "妻子"}""".formatted(member, month.minusMonths(1), month, TODAY);
        JsonArray answers = array(send("dues/payments", "[" + act + "," + act.replace("\"a\"", "\"b\"") + "]"));
        int receipt = answers.getJsonObject(0).getInt("receipt");
        assertThat(answers.getJsonObject(1).getString("code")).isEqualTo("ALREADY_PAID");
        assertThat(post("dues/payments", act.replace("RELATIVE", "SELF"), 422).toString()).contains("PAYER_IS_MEMBER");

        JsonObject read = get("dues/receipts/" + receipt, 200);
        assertThat(read.getString("total")).isEqualTo("0.40");
        assertThat(read.getString("totalInCapitalFigures")).isEqualTo("人民币肆角整");
        assertThat(read.getString("number")).isEqualTo(TODAY.getYear() + "-0001");
        assertThat(pdf("dues/receipts/" + receipt + ".pdf")).contains("人民币肆角整", "妻子").doesNotContain("补打");
        assertThat(pdf("dues/receipts/" + receipt + ".pdf")).contains("补打");

        int payment = read.getJsonArray("payments").getJsonObject(1).getInt("id");
        assertThat(post("dues/payments/" + payment + "/reversals", "{\"reason\": \"记错了\"}", 200).getString("reversalReason")).isEqualTo("记错了");
        assertThat(post("dues/payments/" + payment + "/reversals", "{\"reason\": \"记错了\"}", 409).getString("code")).isEqualTo("PAYMENT_REVERSED");
        assertThat(get("dues/receipts/" + receipt, 200).getString("standing")).isEqualTo("0.20");

        JsonObject closing = post("dues/closings", "{\"branch\": \"" + BRANCH + "\", \"month\": \"" + month + "\"}", 201);
        assertThat(closing.getString("total")).isEqualTo("0.20");
        assertThat(closing.getInt("payments")).as("two and one taken back").isEqualTo(3);
        String path = "dues/closings/" + closing.getInt("id");
        closing = post(path + "/hand-over", "{\"version\": 0, \"on\": \"" + TODAY + "\", \"how\": \"TRANSFER\"}", 200);
        assertThat(closing.getString("state")).isEqualTo("HANDED_OVER");
        assertThat(post(path + "/receipt", "{\"version\": 0, \"on\": \"" + TODAY + "\"}", 409).getString("code")).isEqualTo("STALE_VERSION");
        assertThat(post(path + "/receipt", "{\"version\": " + closing.getInt("version") + ", \"on\": \"" + TODAY + "\"}", 200).getString("state")).isEqualTo("RECEIVED");
        assertThat(get(path, 200).getString("receivedOn")).isEqualTo(TODAY.toString());
        assertThat(get("dues/sheets?branch=9831999", 404).getString("code")).isEqualTo("NOT_FOUND");
        moreThanOwed(members.getJsonObject(1).getInt("memberId"), month);
    }

    private void moreThanOwed(int member, YearMonth month) throws Exception {
        String act = "{\"memberId\": %d, \"months\": [{\"month\": \"%s\", \"amount\": \"20.00\"}], \"paidOn\": \"%s\", \"method\": \"CASH\", \"payerKind\": \"SELF\"}";
        assertThat(post("dues/payments", act.formatted(member, month, "1999-12-30"), 422).getString("code")).as("the day is wrong, not the month").isEqualTo("PAID_TOO_EARLY");
        JsonObject asked = post("dues/payments", act.formatted(member, month, TODAY), 409);
        assertThat(asked.getString("code")).isEqualTo("MORE_THAN_OWED");
        assertThat(asked.getString("clause")).isEqualTo("中组发〔2008〕3号 第十条");
        assertThat(post("dues/payments", act.formatted(member, month.plusMonths(9), TODAY), 422)).as("no clause where no document has one")
                .containsEntry("code", Json.createValue("MONTH_NOT_OWED")).doesNotContainKey("clause");
        String meant = act.formatted(member, month, TODAY).replace("{\"memberId\"", "{\"overpaid\": true, \"memberId\"");
        assertThat(post("dues/payments", meant.replace("true", "\"yes\""), 422).toString()).contains("FIELD_NOT_A_FLAG");
        assertThat(post("dues/payments", meant, 200).getInt("receipt")).isPositive();
        assertThat(post("dues/payments", meant, 409).getString("code")).as("meant once, not twice").isEqualTo("ALREADY_PAID");
    }

    private void importRoster() throws Exception {
        RosterFixture roster = new RosterFixture("9831");
        roster.member(1);
        roster.member(2).put("姓名", "李明");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body.write(Files.readAllBytes(roster.write()));
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<byte[]> answer = send(request("imports/roster").header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private JsonObject get(String path, int status) throws Exception {
        return object(send(request(path).GET()), status);
    }

    private JsonObject post(String path, String body, int status) throws Exception {
        return object(send(path, body), status);
    }

    private String pdf(String path) throws Exception {
        HttpResponse<byte[]> answer = send(request(path).header("Accept-Language", "zh-CN").GET());
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
        try (PdfReader reader = new PdfReader(answer.body())) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
        }
    }

    private HttpResponse<byte[]> send(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        Path announced = Path.of(System.getProperty("mingping.container.announcement"));
        String token = Files.readAllLines(announced).stream().filter(line -> line.startsWith("county token: ")).findFirst().orElseThrow()
                .substring("county token: ".length()).strip();
        return HttpRequest.newBuilder(URI.create(server + "api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonObject object(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(status);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readArray();
        }
    }
}
