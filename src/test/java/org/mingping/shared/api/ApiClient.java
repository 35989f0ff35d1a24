package org.mingping.shared.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another system that uses the interface under the printed county token. */
public final class ApiClient {

    private static final String BOUNDARY = "mingping-test-boundary";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String token;

    private ApiClient(String server, String token) {
        this.server = server;
        this.token = token;
    }

    /** @param server ends with a slash */
    public static ApiClient withToken(String server, String token) {
        return new ApiClient(server, token);
    }

    /** As a person who starts the container tests' product reads the token from the printed block; outside of the container only. */
    public static ApiClient ofContainer(String server) throws IOException {
        Path announced = Path.of(System.getProperty("mingping.container.announcement"));
        return withToken(server, Files.readAllLines(announced).stream().filter(line -> line.startsWith("county token: ")).findFirst().orElseThrow()
                .substring("county token: ".length()).strip());
    }

    /** What came back. */
    public record Answer(int status, String mediaType, String body) {

        public JsonObject object() {
            return (JsonObject) structure();
        }

        public JsonArray array() {
            return (JsonArray) structure();
        }

        public String code() {
            return object().getString("code");
        }

        private JsonStructure structure() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            }
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request("api/v1/" + path).GET());
    }

    public Answer post(String path, JsonStructure body) throws IOException, InterruptedException {
        return post(path, body.toString());
    }

    public Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request("api/v1/" + path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer put(String path, JsonStructure body) throws IOException, InterruptedException {
        return send(request("api/v1/" + path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Any address of the server, wherever in it the product is deployed, without a token. */
    public Answer visit(String address) throws IOException, InterruptedException {
        return visit(address, "*/*");
    }

    /** @param mediaType what is wanted */
    public Answer visit(String address, String mediaType) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server).resolve("/" + address)).header("Accept", mediaType));
    }

    public Answer upload(String path, Path workbook) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.write(Files.readAllBytes(workbook));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request("api/v1/imports/" + path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A JSON file of the test resources. */
    public static JsonArray vectors(String name) throws IOException {
        try (InputStream in = ApiClient.class.getResourceAsStream("/" + name); JsonReader reader = Json.createReader(in)) {
            return reader.readArray();
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server + address)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
}
