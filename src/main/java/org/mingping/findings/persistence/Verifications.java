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

/** Every verification of a finding by the branch and every return by the township: added to, never changed, so that a second one replaces nothing. */
@ApplicationScoped
public class Verifications {

    private static final String INSERT = """
            insert into finding_verification (county_id, scope_path, finding_id, member_id, step, good_reason, content, recorded_at, recorded_by)
            values (:county, :path, :finding, :member, :step, :goodReason, :content, :now, :by)""";

    private static final String LINES = """
            select step, good_reason, content, recorded_at, recorded_by from finding_verification where county_id = :county and finding_id = :finding order by recorded_at, id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** Who said it. */
    public enum Step {
        /** The branch, what it holds. */
        VERIFIED,
        /** The township, why that does not suffice. */
        RETURNED
    }

    /**
     * One of them as people read it.
     *
     * @param goodReason what the branch held; null of a return, and of old verifications of which it is not known
     * @param content    what the branch found out, or why the township sent it back
     */
    public record Line(Step step, Boolean goodReason, String content, OffsetDateTime recordedAt, String recordedBy) implements Serializable {

        public boolean isReturn() {
            return step == Step.RETURNED;
        }
    }

    public void addVerified(Finding finding, boolean goodReason, String by) {
        add(finding, Step.VERIFIED, goodReason, finding.getVerification(), by);
    }

    public void addReturned(Finding finding, String by) {
        add(finding, Step.RETURNED, null, finding.getReturnReason(), by);
    }

    private void add(Finding finding, Step step, Boolean goodReason, String content, String by) {
        database.execute(handle -> handle.createUpdate(INSERT).bind("county", county.id()).bind("path", finding.getScopePath()).bind("finding", finding.getId())
                .bind("member", finding.getMemberId()).bind("step", step.name()).bind("goodReason", goodReason).bind("content", content)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    /** Oldest first. */
    public List<Line> of(long finding) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("finding", finding).mapTo(Line.class).list());
    }
}
