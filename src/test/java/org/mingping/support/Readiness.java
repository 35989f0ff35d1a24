package org.mingping.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waits until the application itself, not just its server, says it is ready. A Payara Micro whose deployment failed runs on
 * and answers {@code UP} with no checks at all, so at least one check of the application must be among the answers.
 */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /** From the server’s “booted” to the application’s first answer there is only the health service to wait for: long on a busy machine. */
    private static final Duration AFTER_BOOT = Duration.ofMinutes(4);

    private static final int MOST_TOLD = 400;

    /** The application's own check says why it cannot start. */
    private static final Pattern STATED_FAILURE = Pattern.compile("\"failure\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final PayaraProcess server;
    private final Path log;
    private String failure = "";
    private String answered = "none";

    Readiness(int port, PayaraProcess server, Path log) {
        this.address = URI.create("http://127.0.0.1:" + port + "/health/ready");
        this.server = server;
        this.log = log;
    }

    /** @throws LaunchFailure when the server dies, boots without the application, or takes longer than any busy machine of ours did */
    void await() throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean booted = false;
        while (!isReady()) {
            if (!server.isAlive()) {
                throw new LaunchFailure("The server stopped while starting; the reason is at the end of " + log + ". It says:" + Complaints.of(log));
            }
            if (!booted && server.hasBooted()) {
                booted = true;
                deadline = Math.min(deadline, System.nanoTime() + AFTER_BOOT.toNanos());
            }
            if (!failure.isEmpty()) {
                throw new LaunchFailure("The application could not start (" + failure + "); see " + log + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(booted
                        ? "The server runs but the application was not deployed or is not ready; the reason is in " + log + ". The last answer: " + answered
                                + ". The log says:" + Complaints.of(log)
                        : "The server was not ready within " + PATIENCE.toSeconds() + " seconds; see " + log + ". The last answer: " + answered + ". The log says:"
                                + Complaints.of(log));
            }
            Thread.sleep(250);
        }
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher stated = STATED_FAILURE.matcher(answer.body());
            failure = stated.find() ? stated.group(1) : "";
            answered = answer.statusCode() + " " + answer.body().substring(0, Math.min(answer.body().length(), MOST_TOLD)).strip();
            return answer.statusCode() == 200 && answer.body().contains("\"name\"");
        } catch (IOException notListeningYet) {
            answered = notListeningYet.toString();
            return false;
        }
    }
}
