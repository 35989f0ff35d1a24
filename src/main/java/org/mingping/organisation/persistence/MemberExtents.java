package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/**
 * How long each filtered list is, and where in it every thousandth member stands. Passing over 900,000 rows to show the
 * last fifty takes half a second; starting at the landmark before them takes none. Counting once and remembering for a
 * minute is exact enough for a pager: at worst a page is shifted by those who came in the meantime, and an import on
 * this server forgets everything at once.
 */
@ApplicationScoped
class MemberExtents {

    private static final int EVERY = 1_000;
    private static final int REMEMBERED = 200;
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private final Map<Key, Extent> remembered = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Extent> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A list as one scope sees it: two callers of different scopes never share one. */
    private record Key(Scope scope, MemberFilter filter) {
    }

    /** A member's place in a list. */
    public record Landmark(long position, String key, long id) {
    }

    /** A list's length and landmarks, the latter in order. */
    record Extent(long total, List<Landmark> landmarks, Instant countedAt) {

        /** The last landmark at or before a position, or null before the second: the beginning needs none. */
        Landmark before(long position) {
            int index = (int) Math.min(position / EVERY, landmarks.size() - 1L);
            return index < 1 ? null : landmarks.get(index);
        }
    }

    Extent of(MemberFilter filter) {
        Key key = new Key(Scope.current().orElse(null), filter);
        synchronized (remembered) {
            Extent known = remembered.get(key);
            if (known != null && known.countedAt().plus(GOOD_FOR).isAfter(clock.instant())) {
                return known;
            }
        }
        Extent counted = count(filter);
        synchronized (remembered) {
            remembered.put(key, counted);
        }
        return counted;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterImported imported) {
        synchronized (remembered) {
            remembered.clear();
        }
    }

    private Extent count(MemberFilter filter) {
        long total = database.query(handle -> {
            Query query = handle.createQuery("select count(*) from member where " + MemberSql.conditions(filter));
            MemberSql.bind(query, filter);
            return query.mapTo(Long.class).one();
        });
        return new Extent(total, total <= EVERY ? List.of() : landmarks(filter), clock.instant());
    }

    private List<Landmark> landmarks(MemberFilter filter) {
        String numbered = "select row_number() over (order by " + MemberSql.order(filter, "member") + ") - 1 as position, " + MemberSql.key(filter)
                + " as key, id from member where " + MemberSql.conditions(filter);
        return database.query(handle -> {
            Query query = handle.createQuery("select position, key, id from (" + numbered + ") numbered where position % " + EVERY + " = 0 order by position");
            MemberSql.bind(query, filter);
            return query.mapTo(Landmark.class).list();
        });
    }
}
