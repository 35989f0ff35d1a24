package org.mingping.shared.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a table by COPY, an order of magnitude faster than batched inserts and without keeping them in
 * memory. PostgreSQL refuses COPY into a table with row-level security: the target is a temporary table of the
 * transaction. Until it is closed the connection can do nothing else; closed before {@link #finish} it copies nothing.
 */
public final class CopyRows implements Closeable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder pending = new StringBuilder(CHUNK + 1024);

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** @param target table and columns, for example {@code staged (code, name)} */
    public static CopyRows into(Connection connection, String target) throws SQLException {
        return new CopyRows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin"));
    }

    /** One row, each value by its text form as PostgreSQL reads it; null is NULL. */
    public void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                pending.append('\t');
            }
            if (values[i] == null) {
                pending.append("\\N");
            } else {
                appendEscaped(values[i].toString());
            }
        }
        pending.append('\n');
        if (pending.length() >= CHUNK) {
            send();
        }
    }

    /** @return the number of rows copied */
    public long finish() {
        send();
        try {
            return copy.endCopy();
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException("COPY failed", failure));
        }
    }

    @Override
    public void close() throws IOException {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException failure) {
                throw new IOException("COPY could not be cancelled", failure);
            }
        }
    }

    private void appendEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> pending.append("\\\\");
                case '\t' -> pending.append("\\t");
                case '\n' -> pending.append("\\n");
                case '\r' -> pending.append("\\r");
                // PostgreSQL's text cannot hold it, and nobody ever saw it in a cell.
                case '\0' -> { }
                default -> pending.append(c);
            }
        }
    }

    private void send() {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        pending.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException("COPY failed", failure));
        }
    }
}
