package org.mingping.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingping.shared.api.Zeros;

/** Someone at the doors with a plain HTTP client: follows no redirect, hides no status. */
public final class Visitor {

    private final String base;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param base the product's address, without a final slash */
    public Visitor(String base) {
        this.base = base;
    }

    /** @return whether the doors opened */
    public boolean signIn(Realm realm, String username, String password) throws IOException, InterruptedException {
        String page = get("/login.xhtml").body();
        HttpResponse<String> answer = post("/login.xhtml", Map.of("login", "login", "login:realm", realm.name(), "login:username", username,
                "login:password", password, "login:submit", "x", "jakarta.faces.ViewState", viewState(page),
                "primefaces.nonce", nonce(page)), Map.of());
        return answer.statusCode() == 302;
    }

    /** What a form of this page sends along to be recognised. */
    static Map<String, String> form(String page, String name) {
        return Map.of(name, name, "jakarta.faces.ViewState", viewState(page), "primefaces.nonce", nonce(page));
    }

    private static String viewState(String page) {
        return hidden(page, "jakarta.faces.ViewState\" [^>]*value=\"([^\"]+)");
    }

    private static String nonce(String page) {
        return hidden(page, "nonce=\"([^\"]+)\"");
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "zh-CN").build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) throws IOException, InterruptedException {
        String body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "zh-CN").POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A form with one file. @param size of the file; less than nothing breaks the form off within its head @param announced whether the length of the whole is said before */
    HttpResponse<String> upload(String path, long size, boolean announced) throws IOException, InterruptedException {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        BodyPublisher whole = BodyPublishers.ofInputStream(() -> new SequenceInputStream(new ByteArrayInputStream(head),
                new SequenceInputStream(new Zeros(size), new ByteArrayInputStream(end))));
        BodyPublisher body = size < 0 ? BodyPublishers.ofByteArray(head, 0, head.length / 2) : announced ? BodyPublishers.fromPublisher(whole, head.length + size + end.length) : whole;
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).version(HttpClient.Version.HTTP_1_1).header("Content-Type", "multipart/form-data; boundary=x").POST(body).build(),
                BodyHandlers.ofString());
    }

    /** @param token null for none */
    HttpResponse<String> call(String method, String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String hidden(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in the login page");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
