package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.findings.model.Finding;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What members stated of the findings about them: added to, never changed. */
@ApplicationScoped
public class Statements {

    private static final String INSERT = """
            insert into finding_statement (county_id, scope_path, finding_id, member_id, content, oral, recorded_at, recorded_by)
            values (:county, :path, :finding, :member, :content, :oral, :now, :by)""";

    private static final String LINES = """
            select id, content, oral, recorded_at, recorded_by from finding_statement where county_id = :county and finding_id = :finding order by id""";

    private static final String COUNT = "select count(*) from finding_statement where county_id = :county and finding_id = :finding";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * A statement as people read it.
     *
     * @param oral       whether an officer wrote down what the member said
     * @param recordedBy whose account wrote it: the member's own, or that officer's
     */
    public record Line(long id, String content, boolean oral, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    public void add(Finding finding, String content, boolean oral, String by) {
        database.execute(handle -> handle.createUpdate(INSERT).bind("county", county.id()).bind("path", finding.getScopePath()).bind("finding", finding.getId())
                .bind("member", finding.getMemberId()).bind("content", content).bind("oral", oral).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    /** In the order in which they were made. */
    public List<Line> of(long finding) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("finding", finding).mapTo(Line.class).list());
    }

    public int count(long finding) {
        return database.query(handle -> handle.createQuery(COUNT).bind("county", county.id()).bind("finding", finding).mapTo(Integer.class).one());
    }
}
