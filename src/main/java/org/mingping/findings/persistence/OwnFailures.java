package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.model.FailureLevel;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What the checks found of one member, month by month. */
@ApplicationScoped
public class OwnFailures {

    private static final String LINES = """
            select kind, period, run, level, found_at from failure_run where county_id = :county and member_id = :member order by period desc, kind limit 36""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * A run at a month's end.
     *
     * @param foundAt when the check found it
     */
    public record Line(FailureKind kind, LocalDate period, int run, FailureLevel level, OffsetDateTime foundAt) {

        public YearMonth month() {
            return YearMonth.from(period);
        }
    }

    /**
     * A run with what became of its month.
     *
     * @param since what was recorded, corrected or decided of it afterwards, in the reader's language, or null
     * @param stands what the month counts as now
     */
    public record Told(Line run, String since, FailureRuns.Standing stands) {
    }

    /** The latest first, of the last months. */
    public List<Line> of(long member) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("member", member).mapTo(Line.class).list());
    }
}
