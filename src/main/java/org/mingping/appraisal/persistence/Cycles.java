package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The county's cycles. */
@ApplicationScoped
public class Cycles {

    private static final String LINE = """
            select c.id, c.version, c.year, c.half, r.code as rule_set, r.name as rule_set_name, c.opened_at, c.opened_by
              from cycle c join rule_set r on r.county_id = c.county_id and r.id = c.rule_set_id
             where c.county_id = :county""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** A cycle as lists and the interface show it. */
    public record Line(long id, int version, int year, Half half, String ruleSet, String ruleSetName, OffsetDateTime openedAt, String openedBy) {

        public HalfYear period() {
            return new HalfYear(year, half);
        }

        /**
         * The cycle of the half-year that runs, or the latest before it; the earliest to come where there is no other.
         *
         * @param lines newest first
         */
        public static Optional<Line> running(List<Line> lines, LocalDate today) {
            return lines.stream().filter(line -> line.period().compareTo(HalfYear.of(today)) <= 0).findFirst()
                    .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1)));
        }
    }

    /** Newest first. */
    public List<Line> lines(long county) {
        return database.query(handle -> handle.createQuery(LINE + " order by c.year desc, c.half desc").bind("county", county)
                .mapTo(Line.class).list());
    }

    /** @throws Refusal NOT_FOUND */
    public Line get(long county, long id) {
        return database.query(handle -> handle.createQuery(LINE + " and c.id = :id").bind("county", county).bind("id", id)
                .mapTo(Line.class).findOne()).orElseThrow(Refusal::notFound);
    }

    public Optional<Line> of(long county, HalfYear period) {
        return database.query(handle -> handle.createQuery(LINE + " and c.year = :year and c.half = :half").bind("county", county)
                .bind("year", period.year()).bind("half", period.half().name()).mapTo(Line.class).findOne());
    }

    /** Puts a cycle down unless the half-year has one. @return whether it was new */
    public boolean add(long county, String rootPath, HalfYear period, String ruleSet, String by) {
        return database.query(handle -> handle.createUpdate("""
                        insert into cycle (id, county_id, scope_path, year, half, rule_set_id, opened_at, opened_by)
                        select nextval('cycle_seq'), :county, :path, :year, :half, r.id, :now, :by
                          from rule_set r where r.county_id = :county and r.code = :ruleSet and r.state = 'ADOPTED'
                        on conflict (county_id, year, half) do nothing""")
                .bind("county", county).bind("path", rootPath).bind("year", period.year()).bind("half", period.half().name())
                .bind("ruleSet", ruleSet).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute()) == 1;
    }
}
