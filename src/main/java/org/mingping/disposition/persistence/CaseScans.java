package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Scans in a case's file: added, never changed. One that was laid there by mistake is withdrawn, and kept. */
@ApplicationScoped
public class CaseScans {

    private static final String ADD = """
            insert into case_paper (county_id, scope_path, case_id, member_id, kind, name, media_type, sha256, content, recorded_at, recorded_by)
            select c.county_id, c.scope_path, c.id, c.member_id, :kind, :name, :type, :sha, :content, :now, :by from disposition_case c where c.county_id = :county and c.id = :case
            returning id""";

    private static final String LINES = """
            select id, kind as paper, name, media_type, octet_length(content) as bytes, recorded_at, recorded_by, withdrawn_at, withdrawn_by, withdrawn_reason from case_paper
             where county_id = :county and case_id = :case order by id""";

    private static final String WITHDRAW = """
            update case_paper set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
             where county_id = :county and case_id = :case and id = :id and withdrawn_at is null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A scan in a list. @param bytes its size @param withdrawnReason why it counts no more; null where it counts */
    public record Line(long id, CasePaper paper, String name, String mediaType, int bytes, OffsetDateTime recordedAt, String recordedBy, OffsetDateTime withdrawnAt, String withdrawnBy,
                       String withdrawnReason) implements Serializable {

        public boolean counts() {
            return withdrawnAt == null;
        }
    }

    /** A scan as it lies there. */
    public record Scan(String name, String mediaType, byte[] content) {
    }

    /** @return its id */
    public long add(long caseId, CasePaper paper, String name, String mediaType, byte[] content, String by) {
        return database.query(handle -> handle.createQuery(ADD).bind("county", county.id()).bind("case", caseId).bind("kind", paper.name()).bind("name", name).bind("type", mediaType)
                .bind("sha", sha256(content)).bind("content", content).bind("now", OffsetDateTime.now(clock)).bind("by", by).mapTo(Long.class).one());
    }

    /** @return whether it was there, and not withdrawn before */
    public boolean withdraw(long caseId, long id, String reason, String by) {
        return database.query(handle -> handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("case", caseId).bind("id", id).bind("reason", reason)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute()) == 1;
    }

    /** In the order in which they came, withdrawn ones among them. */
    public List<Line> of(long caseId) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("case", caseId).mapTo(Line.class).list());
    }

    public Optional<Scan> find(long caseId, long id) {
        return database.query(handle -> handle.createQuery("select name, media_type, content from case_paper where county_id = :county and case_id = :case and id = :id")
                .bind("county", county.id()).bind("case", caseId).bind("id", id).mapTo(Scan.class).findOne());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
