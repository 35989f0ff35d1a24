package org.mingping.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.mingping.access.Infrastructure;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Page;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Reads the journal under the system's role: the role people work under cannot read it at all. Only use cases of this room call it. */
@Stateless
@Infrastructure("the application's role may not read the journal; callers are the auditor's use cases, which the gate has let in")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JournalShelf {

    private static final String CONDITION = """
            from journal where county_id = :county
              and (cast(:from as timestamptz) is null or at >= :from) and (cast(:until as timestamptz) is null or at < :until)
              and (cast(:who as text) is null or starts_with(username, :who) or starts_with(split_part(username, '/', 2), :who)) and (cast(:useCase as text) is null or use_case = :useCase)
              and (cast(:outcome as text) is null or outcome = :outcome) and (cast(:subject as text) is null or subject_id = :subject)
            """;

    private static final String ROWS = """
            select id, at, username, role, organisation, on_behalf_of, via, use_case, subject_kind, subject_id, subject_name, outcome, code,
                   before_values, after_values
            """ + CONDITION + "order by at desc, id desc ";

    @Inject
    private Database database;

    public Page<JournalRow> page(long county, JournalFilter filter, int page, int size) {
        return read(county, handle -> {
            long total = bound(handle.createQuery("select count(*) " + CONDITION), county, filter).mapTo(Long.class).one();
            List<JournalRow> rows = bound(handle.createQuery(ROWS + "limit :size offset :first"), county, filter)
                    .bind("size", size).bind("first", (long) page * size).mapTo(JournalRow.class).list();
            return new Page<>(rows, total);
        });
    }

    /** Hands over every entry in turn, without ever holding them all. */
    public void each(long county, JournalFilter filter, Consumer<JournalRow> reader) {
        read(county, handle -> {
            bound(handle.createQuery(ROWS), county, filter).setFetchSize(500).mapTo(JournalRow.class).forEach(reader);
            return null;
        });
    }

    private <T> T read(long county, Function<Handle, T> work) {
        Scope before = Scope.bind(Scope.ofSystem(county, "/"));
        try {
            return database.query(work);
        } finally {
            Scope.restore(before);
        }
    }

    private static Query bound(Query query, long county, JournalFilter filter) {
        return query.bind("county", county).bind("from", startOf(filter.from()))
                .bind("until", filter.until() == null ? null : startOf(filter.until().plusDays(1)))
                .bind("who", given(filter.who())).bind("useCase", given(filter.useCase())).bind("outcome", given(filter.outcome()))
                .bind("subject", given(filter.subjectId()));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ClockProducer.BEIJING).toOffsetDateTime();
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
