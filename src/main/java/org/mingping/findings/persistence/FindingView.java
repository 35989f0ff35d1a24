package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.findings.FailureKind;
import org.mingping.findings.model.FindingState;
import org.mingping.organisation.County;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.persistence.Database;

/** Findings as people read them, within the caller's scope. */
@ApplicationScoped
public class FindingView {

    private static final String LINES = """
            select f.id, f.version, f.member_id, m.name, o.code as branch, o.name as branch_name, f.kind, f.since, f.period, f.months, f.state, f.raised_at,
                   f.verified_at, f.verified_by, f.verification, f.returned_at, f.returned_by, f.return_reason, f.decided_at, f.decided_by, f.decision,
                   f.statements_heard, s.statements, s.stated_at
              from finding f
              join member m on m.county_id = f.county_id and m.id = f.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
              left join lateral (select count(*)::integer as statements, max(recorded_at) as stated_at from finding_statement s
                                  where s.county_id = f.county_id and s.finding_id = f.id) s on true
             where f.county_id = :county""";

    private static final String OPEN = """
            select count(*) filter (where state = 'RAISED') as for_branch, count(*) filter (where state in ('GOOD_REASON', 'NO_GOOD_REASON')) as for_township
              from finding where county_id = :county and state in ('RAISED', 'GOOD_REASON', 'NO_GOOD_REASON')
               and member_id <> all(:unseen)""";

    @Inject
    private Database database;

    @Inject
    private SeenMembers seen;

    @Inject
    private County county;

    /**
     * A finding with all that was said of it.
     *
     * @param statementsHeard how many statements of the member lay before whoever decided; null where nobody has, or did before there were any
     * @param statements      how many there are
     * @param statedAt        when the last was made; null where there is none
     */
    public record Line(long id, int version, long memberId, String name, String branch, String branchName, FailureKind kind, LocalDate since, LocalDate period,
                       List<LocalDate> months, FindingState state, OffsetDateTime raisedAt, OffsetDateTime verifiedAt, String verifiedBy, String verification,
                       OffsetDateTime returnedAt, String returnedBy, String returnReason, OffsetDateTime decidedAt, String decidedBy, String decision,
                       Integer statementsHeard, int statements, OffsetDateTime statedAt) implements Serializable {

        /** The failed months, oldest first. */
        public List<YearMonth> failed() {
            return months.stream().map(YearMonth::from).toList();
        }

        /** Whether the township sent it back and the branch has not verified it again. */
        public boolean isReturned() {
            return state == FindingState.RAISED && returnedAt != null;
        }

        /** Whether the member stated something the branch did not have before it when it verified. */
        public boolean statedSinceVerified() {
            return statedAt != null && verifiedAt != null && statedAt.isAfter(verifiedAt);
        }

        /** As addresses and the interface write it. */
        public String periodText() {
            return YearMonth.from(period).toString();
        }

        public List<String> monthTexts() {
            return failed().stream().map(YearMonth::toString).toList();
        }
    }

    /** How many wait for their branch to verify them, and how many for their township to decide. */
    public record Open(long forBranch, long forTownship) {
    }

    /** Also of a former member whom the caller does not see any more. */
    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(LINES + " and f.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }

    /** A member's, the latest first; as {@link #find}. */
    public List<Line> ofMember(long memberId) {
        return database.query(handle -> handle.createQuery(LINES + " and f.member_id = :member order by f.period desc, f.id desc")
                .bind("county", county.id()).bind("member", memberId).mapTo(Line.class).list());
    }

    /** Those in one of these states, the longest waiting first. */
    public List<Line> waiting(List<FindingState> states, int most) {
        return database.query(handle -> handle.createQuery(LINES + " and f.state = any(:states) and f.member_id <> all(:unseen) order by f.raised_at, f.id limit :most")
                .bind("county", county.id()).bindArray("states", String.class, states.stream().map(Enum::name).toArray()).bind("most", most)
                .bindArray("unseen", Long.class, seen.unseen()).mapTo(Line.class).list());
    }

    /** Verified and undecided, with something the member stated since: the branch may say anew what it holds. The longest waiting first. */
    public List<Line> statedSinceVerified(int most) {
        return database.query(handle -> handle.createQuery(LINES + " and f.state in ('GOOD_REASON', 'NO_GOOD_REASON') and s.stated_at > f.verified_at and f.member_id <> all(:unseen) order by s.stated_at, f.id limit :most")
                .bind("county", county.id()).bind("most", most).bindArray("unseen", Long.class, seen.unseen()).mapTo(Line.class).list());
    }

    /** How many are not decided, by whom they wait for. */
    public Open open() {
        return database.query(handle -> handle.createQuery(OPEN).bind("county", county.id()).bindArray("unseen", Long.class, seen.unseen()).mapTo(Open.class).one());
    }
}
