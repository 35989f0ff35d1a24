package org.mingping.bench;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What the machine's storage gives, to read the other rows by: the two ways into a table that the other floors are made of. */
class StorageFloorBench extends BenchSuite {

    private static final int ROWS = 30_000;
    private static final int BATCH = 1_000;

    @Test
    void batchedInsertsBesideCopy() throws Exception {
        String lines = IntStream.range(0, ROWS).mapToObj(i -> i + "\tmember " + i + "\n").collect(Collectors.joining());
        try (Connection connection = database().asOwner(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table rows_in (id bigint primary key, name text not null) on commit delete rows");
            compare("30,000 rows by batched INSERT, beside COPY", 20,
                    () -> {
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy rows_in from stdin", new StringReader(lines));
                        connection.commit();
                    },
                    () -> {
                        insertBatched(connection);
                        connection.commit();
                    });
        }
    }

    private static void insertBatched(Connection connection) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into rows_in values (?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setLong(1, i);
                insert.setString(2, "member " + i);
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
        }
    }
}
