package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.findings.model.Finding;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The papers beside findings. */
@ApplicationScoped
public class Papers {

    private static final String INSERT = """
            insert into finding_paper (county_id, scope_path, finding_id, member_id, name, media_type, content, recorded_at, recorded_by)
            values (:county, :path, :finding, :member, :name, :type, :content, :now, :by)""";

    private static final String BY_OFFICES = """
            select count(*) from finding_paper p where p.county_id = :county and p.finding_id = :finding
               and not exists (select 1 from account a where a.county_id = p.county_id and a.member_id = p.member_id and a.realm || '/' || a.username = p.recorded_by)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A paper in a list. */
    public record Line(long id, String name, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    /** A paper as it lies there. */
    public record Paper(long findingId, String name, String mediaType, byte[] content) {
    }

    public void add(Finding finding, String name, String mediaType, byte[] content, String by) {
        database.execute(handle -> handle.createUpdate(INSERT).bind("county", county.id()).bind("path", finding.getScopePath()).bind("finding", finding.getId())
                .bind("member", finding.getMemberId()).bind("name", name).bind("type", mediaType).bind("content", content)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    /** How many this account laid there. */
    public int countBy(long finding, String by) {
        return database.query(handle -> handle.createQuery("select count(*) from finding_paper where county_id = :county and finding_id = :finding and recorded_by = :by")
                .bind("county", county.id()).bind("finding", finding).bind("by", by).mapTo(Integer.class).one());
    }

    /** How many were not laid there by the member's own account. */
    public int countByOffices(long finding) {
        return database.query(handle -> handle.createQuery(BY_OFFICES).bind("county", county.id()).bind("finding", finding).mapTo(Integer.class).one());
    }

    public List<Line> of(long finding) {
        return database.query(handle -> handle.createQuery("select id, name, recorded_at, recorded_by from finding_paper where county_id = :county and finding_id = :finding order by id")
                .bind("county", county.id()).bind("finding", finding).mapTo(Line.class).list());
    }

    public Optional<Paper> find(long id) {
        return database.query(handle -> handle.createQuery("select finding_id, name, media_type, content from finding_paper where county_id = :county and id = :id")
                .bind("county", county.id()).bind("id", id).mapTo(Paper.class).findOne());
    }
}
