package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Scans of signed forms: added, never changed. One that was laid there by mistake is withdrawn, and kept. */
@ApplicationScoped
public class RegistrationPapers {

    private static final String ADD = """
            insert into registration_paper (county_id, scope_path, registration_id, member_id, name, media_type, content, recorded_at, recorded_by)
            select r.county_id, r.scope_path, r.id, r.member_id, :name, :type, :content, :now, :by from registration r where r.county_id = :county and r.id = :id""";

    private static final String LINES = """
            select id, name, media_type, octet_length(content) as bytes, recorded_at, recorded_by, withdrawn_at, withdrawn_by, withdrawn_reason from registration_paper
             where county_id = :county and registration_id = :id order by id""";

    private static final String WITHDRAW = """
            update registration_paper set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
             where county_id = :county and registration_id = :id and id = :paper and withdrawn_at is null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A scan in a list. @param bytes its size @param withdrawnReason why it counts no more; null where it counts */
    public record Line(long id, String name, String mediaType, int bytes, OffsetDateTime recordedAt, String recordedBy, OffsetDateTime withdrawnAt, String withdrawnBy,
                       String withdrawnReason) implements Serializable {

        public boolean counts() {
            return withdrawnAt == null;
        }
    }

    /** A scan as it lies there. */
    public record Paper(String name, String mediaType, byte[] content) {
    }

    public void add(long registration, String name, String mediaType, byte[] content, String by) {
        database.execute(handle -> handle.createUpdate(ADD).bind("county", county.id()).bind("id", registration).bind("name", name).bind("type", mediaType).bind("content", content)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    public List<Line> of(long registration) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("id", registration).mapTo(Line.class).list());
    }

    /** @return whether it was there, and not withdrawn before */
    public boolean withdraw(long registration, long paper, String reason, String by) {
        return database.query(handle -> handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("id", registration).bind("paper", paper).bind("reason", reason)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute()) == 1;
    }

    /** When the newest of those that count was laid there. */
    public Optional<Instant> newest(long registration) {
        return of(registration).stream().filter(Line::counts).map(line -> line.recordedAt().toInstant()).max(Comparator.naturalOrder());
    }

    public Optional<Paper> find(long registration, long paper) {
        return database.query(handle -> handle.createQuery("select name, media_type, content from registration_paper where county_id = :county and registration_id = :id and id = :paper")
                .bind("county", county.id()).bind("id", registration).bind("paper", paper).mapTo(Paper.class).findOne());
    }
}
