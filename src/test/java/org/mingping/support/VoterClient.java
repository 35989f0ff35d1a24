package org.mingping.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.shared.api.ApiClient.Answer;

/** Casts ballots over the interface, each under its voter's own token, over connections that all of them share. */
public final class VoterClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    /** @param marks by member appraisal */
    public Answer cast(String server, BallotCounty.Voter voter, Map<Long, String> marks, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + "api/v1/branch-appraisals/" + voter.branch() + "/ballots"))
                .header("Authorization", "Bearer " + voter.token()), body(marks, token));
    }

    /** A mass representative's, who has no token but a code. */
    public Answer castWithCode(String server, String code, Map<Long, String> marks, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + "api/v1/ballots")), "{\"code\":\"" + code + "\"," + body(marks, token).substring(1));
    }

    private static String body(Map<Long, String> marks, String token) {
        return marks.entrySet().stream().map(mark -> "{\"member\":" + mark.getKey() + ",\"mark\":\"" + mark.getValue() + "\"}")
                .collect(Collectors.joining(",", "{\"marks\":[", "],\"token\":\"" + token + "\"}"));
    }

    private Answer send(HttpRequest.Builder request, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.timeout(PATIENCE).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
}
