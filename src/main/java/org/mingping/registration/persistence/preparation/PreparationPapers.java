package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.shared.persistence.Database;

/** Papers beside a meeting or a notice, whichever part of the preparation it belongs to. */
@ApplicationScoped
public class PreparationPapers {

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** @param beside id of what it lies beside */
    public record Line(long id, long beside, String name, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    public record Paper(String name, String mediaType, byte[] content) {
    }

    /** What it is laid beside: whoever sees that may see the paper. @param path of its organisation @param withdrawn whether it counts no more */
    public record Beside(String path, long campaignId, long organisationId, boolean withdrawn) {
    }

    /** Empty where the caller does not see it. */
    public Optional<Beside> beside(PaperPlace beside, long id) {
        return database.query(handle -> handle.createQuery("select scope_path as path, campaign_id, organisation_id, withdrawn_at is not null as withdrawn from " + table(beside) + " where county_id = :county and id = :id")
                .bind("county", county.id()).bind("id", id).mapTo(Beside.class).findOne());
    }

    public long add(PaperPlace beside, long id, String path, String name, String mediaType, byte[] content, String by) {
        return database.query(handle -> handle.createQuery("insert into preparation_paper (county_id, scope_path, " + column(beside)
                        + ", name, media_type, content, recorded_at, recorded_by) values (:county, :path, :id, :name, :type, :content, :now, :by) returning id")
                .bind("county", county.id()).bind("path", path).bind("id", id).bind("name", name).bind("type", mediaType).bind("content", content)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).mapTo(Long.class).one());
    }

    public int count(PaperPlace beside, long id) {
        return database.query(handle -> handle.createQuery("select count(*) from preparation_paper where county_id = :county and " + column(beside) + " = :id")
                .bind("county", county.id()).bind("id", id).mapTo(Integer.class).one());
    }

    /** In the order in which they were added. @param ids of what they lie beside */
    public List<Line> of(PaperPlace beside, List<Long> ids) {
        return database.query(handle -> handle.createQuery("select id, " + column(beside) + " as beside, name, recorded_at, recorded_by from preparation_paper where county_id = :county and "
                + column(beside) + " = any(:ids) order by id").bind("county", county.id()).bindArray("ids", Long.class, ids.toArray()).mapTo(Line.class).list());
    }

    public Optional<Paper> find(long id) {
        return database.query(handle -> handle.createQuery("select name, media_type, content from preparation_paper where county_id = :county and id = :id")
                .bind("county", county.id()).bind("id", id).mapTo(Paper.class).findOne());
    }

    private static String table(PaperPlace beside) {
        return switch (beside) {
            case MOBILISATION -> "mobilisation";
            case CONSULTATION -> "consultation";
        };
    }

    private static String column(PaperPlace beside) {
        return table(beside) + "_id";
    }
}
