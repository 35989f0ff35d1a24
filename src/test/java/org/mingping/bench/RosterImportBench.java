package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.postgresql.PGConnection;

/** Importing a county's roster over HTTP, beside reading the same file and copying its rows as they are. */
class RosterImportBench extends BenchSuite {

    private static final int MEMBERS = 30_000;
    private static final int BRANCHES = 300;
    private static final int COLUMNS = 17;
    private static final String BOUNDARY = "mingping-bench";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void importing30000Members() throws Exception {
        Path workbook = workbook(MEMBERS);
        try (Connection owner = database().asOwner()) {
            execute(owner, "set search_path to mingping");
            execute(owner, "create table if not exists bench_roster (" + String.join(", ",
                    Stream.iterate(0, column -> column + 1).limit(COLUMNS).map(column -> "c" + column + " text").toList()) + ")");
            compare("import 30,000-row roster", 3, new Floor(owner, workbook), new Ours(owner, Files.readAllBytes(workbook)));
            execute(owner, "drop table bench_roster");
        }
    }

    /** A county's roster, every column filled. */
    static Path workbook(int members) throws IOException {
        RosterFixture roster = new RosterFixture("9990");
        for (int branch = 3; branch <= BRANCHES; branch++) {
            roster.branch(branch);
        }
        for (int number = 0; number < members; number++) {
            var cells = roster.member(number);
            cells.put("所在党支部", roster.branchName(1 + number * BRANCHES / members));
            cells.put("姓名", "赵钱孙李周吴郑王冯陈褚卫".charAt(number % 12) + "" + (char) ('一' + number % 997) + (char) ('一' + number % 1_009));
            cells.put("民族", "汉族");
            cells.put("学历", "大学");
            cells.put("联系电话", "1380000%04d".formatted(number % 10_000));
            cells.put("月缴费基数(元)", "3000");
        }
        return roster.write();
    }

    private record Floor(Connection owner, Path workbook) implements Measured {

        @Override
        public void prepare() throws SQLException {
            execute(owner, "truncate bench_roster");
        }

        @Override
        public void run() throws Exception {
            StringBuilder lines = new StringBuilder();
            try (ReadableWorkbook reader = new ReadableWorkbook(workbook.toFile()); Stream<Row> rows = reader.findSheet("党员名册").orElseThrow().openStream()) {
                rows.forEach(row -> {
                    for (int column = 0; column < COLUMNS; column++) {
                        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
                        lines.append(column == 0 ? "" : "\t").append(cell == null || cell.getText().isEmpty() ? "\\N" : cell.getText());
                    }
                    lines.append('\n');
                });
            }
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_roster from stdin", new StringReader(lines.toString()));
        }
    }

    private final class Ours implements Measured {

        private final Connection owner;
        private final byte[] workbook;

        Ours(Connection owner, byte[] workbook) {
            this.owner = owner;
            this.workbook = workbook;
        }

        @Override
        public void prepare() throws SQLException {
            noMembers(owner);
        }

        @Override
        public void run() throws Exception {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.xlsx\"\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            body.write(workbook);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(product().url() + "api/v1/imports/roster"))
                    .header("Authorization", "Bearer " + countyToken())
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"accepted\":" + MEMBERS).contains("\"changed\":" + MEMBERS);
        }
    }

    /** Deleted, not truncated: accounts and their tokens refer to members. */
    private static void noMembers(Connection owner) throws SQLException {
        for (String table : List.of("member_event", "sanction", "annual_grade", "member")) {
            execute(owner, "delete from " + table);
            execute(owner, "vacuum " + table);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
