package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

/** In tables of its own: the county that the other tests share stands already. */
@ArquillianTest
@DisplayName("Founding the county")
class FoundingCountyIT {

    @Inject
    private FoundingCounty founding;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Config config;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @BeforeEach
    void emptyTables() throws SQLException {
        asOwner("drop schema if exists founding cascade", "create schema founding",
                "create table founding.organisation (like mingping.organisation including all)",
                "create table founding.organisation_history (like mingping.organisation_history including all)",
                "grant usage on schema founding to mingping_system",
                "grant select, insert on all tables in schema founding to mingping_system");
    }

    @AfterEach
    void leave() throws Exception {
        asOwner("drop schema founding cascade");
        inTransaction("mingping", () -> founding.find().orElseThrow());
    }

    @Test
    @DisplayName("is done once by two servers that start at the same time on an empty database, and both serve that one county")
    void onceByTwo() throws Exception {
        CyclicBarrier bothStarted = new CyclicBarrier(2);
        List<CompletableFuture<County>> starts = Stream.of("97", "96").map(code -> CompletableFuture.supplyAsync(() -> {
            try {
                bothStarted.await(10, TimeUnit.SECONDS);
                return inTransaction("founding", () -> founding.find().orElseGet(() -> foundSlowly(code)));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        })).toList();
        County first = starts.get(0).get(20, TimeUnit.SECONDS);
        assertThat(starts.get(1).get(20, TimeUnit.SECONDS)).isEqualTo(first);
        assertThat(inTransaction("founding", () -> founding.find())).isEqualTo(Optional.of(first));
    }

    @Test
    @DisplayName("is refused by the database where a county stands")
    void noSecondRoot() {
        assertThatThrownBy(() -> {
            try (Connection connection = system.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("insert into organisation (id, county_id, code, name, kind, scope_path, established_on)"
                        + " values (9400001, 9400001, '97', '某县', 'COUNTY_COMMITTEE', '/97/', date '2026-01-01')");
            }
        }).isInstanceOf(SQLException.class).hasMessageContaining("organisation_one_root");
        assertThat(county.code()).isEqualTo("99");
    }

    /** So that neither is done before the other has asked. */
    private County foundSlowly(String code) {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return founding.found(code, "某县");
    }

    private <T> T inTransaction(String schema, Supplier<T> work) throws Exception {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        transaction.begin();
        try {
            database.execute(handle -> handle.execute("set local search_path = " + schema + ", mingping"));
            T result = work.get();
            transaction.commit();
            return result;
        } catch (RuntimeException failure) {
            transaction.rollback();
            throw failure;
        } finally {
            Scope.restore(before);
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = DriverManager.getConnection(config.getValue("mingping.db.url", String.class),
                config.getValue("mingping.db.owner.user", String.class), config.getValue("mingping.db.owner.password", String.class));
                Statement statement = owner.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
