package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What people have typed from the paper of a case's ballot, each by themself (§1.5): kept until two agree. */
@ApplicationScoped
public class CasePaper {

    private static final String TYPE = """
            insert into case_ballot_entry (county_id, scope_path, case_ballot_id, account_id, typist_member, entered_by, entered_at, members_returned, representatives_returned, excellent, qualified,
                                           basically_qualified, unqualified, abstained)
            values (:county, :path, :ballot, :account, :typist, :by, :now, :members, :representatives, :excellent, :qualified, :basicallyQualified, :unqualified, :abstained)
            on conflict (county_id, case_ballot_id, account_id) do update
               set entered_by = excluded.entered_by, entered_at = excluded.entered_at, members_returned = excluded.members_returned,
                   representatives_returned = excluded.representatives_returned, excellent = excluded.excellent, qualified = excluded.qualified,
                   basically_qualified = excluded.basically_qualified, unqualified = excluded.unqualified, abstained = excluded.abstained""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** Who types. @param member behind the account, or null */
    public record Typist(long account, Long member, String signature) {
    }

    /** One person's. @param typistMember the member behind the account, or null */
    public record Entry(long accountId, Long typistMember, String enteredBy, int membersReturned, int representativesReturned, int excellent, int qualified, int basicallyQualified, int unqualified,
                        int abstained) {

        /** Whether it is this person's: by the same account, or by another of the same member. */
        public boolean isOf(Typist typist) {
            return accountId == typist.account() || typistMember != null && typistMember.equals(typist.member());
        }

        public CasePaperTotals totals() {
            return CasePaperTotals.of(membersReturned, representativesReturned, excellent, qualified, basicallyQualified, unqualified, abstained);
        }
    }

    /** In place of what the same person typed before, by whichever account of theirs. */
    public void type(CaseBallotRows.Row ballot, Typist typist, CasePaperTotals totals) {
        database.execute(handle -> handle.createUpdate("""
                        delete from case_ballot_entry where county_id = :county and case_ballot_id = :ballot and typist_member = :typist""")
                .bind("county", county.id()).bind("ballot", ballot.id()).bind("typist", typist.member()).execute());
        database.execute(handle -> handle.createUpdate(TYPE).bind("county", county.id()).bind("path", ballot.scopePath()).bind("ballot", ballot.id()).bind("account", typist.account()).bind("typist", typist.member()).bind("by", typist.signature())
                .bind("now", OffsetDateTime.now(clock)).bind("members", totals.returned().members()).bind("representatives", totals.returned().representatives())
                .bind("excellent", totals.votes().excellent()).bind("qualified", totals.votes().qualified()).bind("basicallyQualified", totals.votes().basicallyQualified())
                .bind("unqualified", totals.votes().unqualified()).bind("abstained", totals.votes().abstained()).execute());
    }

    public List<Entry> typed(long ballot) {
        return database.query(handle -> handle.createQuery("""
                        select account_id, typist_member, entered_by, members_returned, representatives_returned, excellent, qualified, basically_qualified, unqualified, abstained
                          from case_ballot_entry where county_id = :county and case_ballot_id = :ballot order by entered_at""")
                .bind("county", county.id()).bind("ballot", ballot).mapTo(Entry.class).list());
    }

    /** Two have agreed, or it is typed anew. */
    public void clear(long ballot) {
        database.execute(handle -> handle.createUpdate("delete from case_ballot_entry where county_id = :county and case_ballot_id = :ballot").bind("county", county.id())
                .bind("ballot", ballot).execute());
    }
}
