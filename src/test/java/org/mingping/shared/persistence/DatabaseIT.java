package org.mingping.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.shared.Scope;

@ArquillianTest
@DisplayName("The database")
class DatabaseIT {

    private static final String PERSON = "990199197001019999";
    private static final String HASH = "PBKDF2WithHmacSHA512:1:AAAA:BBBB";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private UserTransaction transaction;

    @Test
    @DisplayName("says of a statement that failed neither the values given to it nor those of the row, for all of that goes into the log")
    void failuresNameNoValues() throws Exception {
        List<Throwable> failures = List.of(
                failure(handle -> handle.createUpdate("insert into account (username, password_hash) values (:name, :hash, no_such_column)")
                        .bind("name", PERSON).bind("hash", HASH).execute()),
                failure(handle -> {
                    String staged = "create temporary table staged (number text unique, hash text not null) on commit drop";
                    handle.execute(staged);
                    handle.createUpdate("insert into staged values (:number, :hash), (:number, :hash)").bind("number", PERSON).bind("hash", HASH).execute();
                }),
                failure(handle -> handle.createUpdate("insert into member (id, county_id, organisation_id, id_number, name, telephone) values (1, 1, 1, :number, :hash, '1')")
                        .bind("number", PERSON).bind("hash", HASH).execute()));
        for (Throwable failure : failures) {
            StringWriter log = new StringWriter();
            failure.printStackTrace(new PrintWriter(log));
            assertThat(log.toString()).contains("Exception").doesNotContain(PERSON).doesNotContain(HASH);
        }
    }

    private Throwable failure(Consumer<Handle> work) throws Exception {
        Scope scope = new Scope(county.id(), county.path(), null, 0, false);
        Scope before = Scope.bind(scope);
        transaction.begin();
        try {
            database.enter(scope);
            return catchThrowable(() -> database.execute(work));
        } finally {
            transaction.rollback();
            Scope.restore(before);
        }
    }
}
