package org.mingping.appraisal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The totals of a branch's paper ballots as one person typed them (§1.5); the other person's are compared with them, never shown. */
@Entity
@Table(name = "tally_entry")
public class TypedTally {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tally_entry_seq")
    @SequenceGenerator(name = "tally_entry_seq", sequenceName = "tally_entry_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long branchAppraisalId;
    private long accountId;
    private Long typistMember;
    private String enteredBy;
    private Instant enteredAt;
    private int sheetsIssued;
    private int sheetsReturned;
    private int membersReturned;
    private String rows;

    protected TypedTally() {
        // JPA
    }

    /** @param member behind the account, or null */
    public TypedTally(BranchAppraisal branch, long accountId, Long member) {
        this.countyId = branch.getCountyId();
        this.scopePath = branch.getScopePath();
        this.branchAppraisalId = branch.getId();
        this.accountId = accountId;
        this.typistMember = member;
    }

    /** Puts down, or corrects, what this person read off the paper. @param typedRows the lines as JSON */
    public void type(String by, Instant now, int issued, ReturnedSheets returned, String typedRows) {
        enteredBy = by;
        enteredAt = now;
        sheetsIssued = issued;
        sheetsReturned = returned.total();
        membersReturned = returned.members();
        rows = typedRows;
    }

    /** Whether it was typed for this vote, not for one before. */
    public boolean isOf(TallyRound round) {
        return !enteredAt.isBefore(round.since());
    }

    /** Whether it is this person's: by the same account, or by another of the same member. */
    public boolean isBy(long account, Long member) {
        return accountId == account || typistMember != null && typistMember.equals(member);
    }

    public long getAccountId() {
        return accountId;
    }

    public String getEnteredBy() {
        return enteredBy;
    }

    public int getSheetsIssued() {
        return sheetsIssued;
    }

    public ReturnedSheets returned() {
        return new ReturnedSheets(membersReturned, sheetsReturned - membersReturned);
    }

    public String getRows() {
        return rows;
    }
}
