package org.mingping.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.mingping.organisation.RosterFixture;

/** A township of one test's own in the county that all browser tests share; it leaves nothing behind. */
final class GuestTownship implements AutoCloseable {

    private final Connection owner;
    private final String prefix;
    private final RosterFixture roster;

    GuestTownship(Connection owner, String prefix) throws SQLException {
        this.owner = owner;
        this.prefix = prefix;
        try (Statement sql = owner.createStatement()) {
            sql.execute("set search_path = mingping");
        }
        this.roster = new RosterFixture(prefix, text("select code from organisation where superior_id is null"),
                text("select name from organisation where superior_id is null"));
    }

    RosterFixture roster() {
        return roster;
    }

    String text(String query) throws SQLException {
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Takes the roster in through the interface, with the county's token. */
    void moveIn(String base, String token) throws IOException, InterruptedException {
        String boundary = "guest-township";
        Path workbook = roster.write();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.write(Files.readAllBytes(workbook));
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base + "api/v1/imports/roster"))
                .header("Authorization", "Bearer " + token).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Override
    public void close() throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (String table : List.of("member_appraisal", "branch_appraisal", "dues_assessment", "member_event", "member", "organisation_history", "organisation")) {
                sql.execute("delete from " + table + " where scope_path like '%/" + prefix + "/%/'");
            }
            sql.execute("delete from organisation_history where scope_path like '%/" + prefix + "/'");
            sql.execute("delete from organisation where scope_path like '%/" + prefix + "/'");
        }
        owner.close();
    }
}
