package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.shared.persistence.Database;

/**
 * Lists of members, one page at a time, at the same speed for thirty thousand and for a million. A search stops at
 * {@value #SEARCH_STOPS_AT} hits. Anything else is paged from the nearest landmark ({@link MemberExtents}) instead of
 * from the beginning, so that the last page costs what the first does.
 */
@ApplicationScoped
public class MemberDirectory {

    /** Nobody looks through more: they type another letter. */
    static final int SEARCH_STOPS_AT = 1_000;

    private static final String LINE = """
            select m.id, m.name, m.gender, left(m.id_number, 3) || '***********' || right(m.id_number, 4) as id_number, m.status, m.category,
                   m.floating, m.joined_on, masked_telephone(m.telephone) as telephone,
                   o.code as branch_code, o.name as branch, s.name as superior
            from %s m
            join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
            left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
            order by %s""";

    @Inject
    private Database database;

    @Inject
    private MemberExtents extents;

    /**
     * A page.
     *
     * @param first how many to pass over
     * @param size  how many to list at most
     */
    public MemberPage page(MemberFilter filter, long first, int size) {
        return filter.searches() ? search(filter, first, size) : browse(filter, first, size);
    }

    /** Hands over every line, as {@link #page} would list them one page after the other; a search up to where it stops. */
    public void each(MemberFilter filter, Consumer<MemberLine> consumer) {
        String source = filter.searches()
                ? "(select * from member where id in (" + candidates(filter) + "))"
                : "(select * from member where " + MemberSql.conditions(filter) + ")";
        database.execute(handle -> {
            Query query = handle.createQuery(LINE.formatted(source, MemberSql.order(filter, "m")));
            bind(query, filter).setFetchSize(1_000).mapTo(MemberLine.class).forEach(consumer);
        });
    }

    private MemberPage browse(MemberFilter filter, long first, int size) {
        MemberExtents.Extent extent = extents.of(filter);
        MemberExtents.Landmark from = extent.before(first);
        String source = "(select * from member where " + MemberSql.conditions(filter) + (from == null ? "" : " and " + MemberSql.from(filter))
                + " order by " + MemberSql.order(filter, "member") + " limit :size offset :offset)";
        List<MemberLine> lines = database.query(handle -> {
            Query query = bind(handle.createQuery(LINE.formatted(source, MemberSql.order(filter, "m"))), filter)
                    .bind("size", size).bind("offset", from == null ? first : first - from.position());
            return from == null ? lines(query) : lines(query.bind("fromKey", from.key()).bind("fromId", from.id()));
        });
        return new MemberPage(lines, extent.total(), false);
    }

    private MemberPage search(MemberFilter filter, long first, int size) {
        return database.query(handle -> {
            List<Long> found = bind(handle.createQuery(candidates(filter)), filter).mapTo(Long.class).list();
            boolean more = found.size() > SEARCH_STOPS_AT;
            String source = "(select * from member where county_id = current_county() and id = any(:found)"
                    + " order by " + MemberSql.order(filter, "member") + " limit :size offset :offset)";
            List<MemberLine> lines = lines(handle.createQuery(LINE.formatted(source, MemberSql.order(filter, "m")))
                    .bindArray("found", Long.class, found.subList(0, Math.min(found.size(), SEARCH_STOPS_AT)).toArray())
                    .bind("size", size).bind("offset", first));
            return new MemberPage(lines, Math.min(found.size(), SEARCH_STOPS_AT), more);
        });
    }

    /** One limited walk along each index that could answer, put together: never more than a few thousand entries are looked at. */
    private static String candidates(MemberFilter filter) {
        return SearchText.of(filter.text()).beginnings().keySet().stream()
                .map(column -> "(select id from member where " + MemberSql.conditions(filter) + " and %1$s >= :%1$s and %1$s < :%1$s || chr(1114111)"
                        .formatted(column) + " order by " + column + ", id limit " + (SEARCH_STOPS_AT + 1) + ")")
                .collect(Collectors.joining(" union ", "select id from (", ") hits limit " + (SEARCH_STOPS_AT + 1)));
    }

    private static Query bind(Query query, MemberFilter filter) {
        MemberSql.bind(query, filter);
        if (filter.searches()) {
            SearchText.of(filter.text()).beginnings().forEach(query::bind);
        }
        return query;
    }

    private static List<MemberLine> lines(Query query) {
        return query.mapTo(MemberLine.class).list();
    }
}
